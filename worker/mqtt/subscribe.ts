/** SUBSCRIBE and UNSUBSCRIBE: what is granted of what was asked. */
import type { ISubscription } from "mqtt-packet";
import type { BrokerDeps, Connection } from "./broker_deps.ts";
import { REASON, type Reason } from "./reason.ts";
import type { Session } from "./session.ts";
import { isSharedFilter, isTopicFilter } from "./topic.ts";

export interface Granted {
  /** A reason code for each filter, in the order asked: the QoS, or why not. */
  codes: number[];
  /** Those whose retained messages are to be sent now. */
  fresh: { filter: string; qos: 0 | 1 | 2 }[];
}

export function subscribe<I>(
  deps: BrokerDeps<I>,
  connection: Connection<I>,
  session: Session,
  asked: readonly ISubscription[],
  id: number | null,
): Granted {
  const granted: Granted = { codes: [], fresh: [] };
  for (const { topic: filter, qos, nl, rap, rh } of asked) {
    const why = refused(deps, connection, session, filter);
    if (why !== null) {
      granted.codes.push(connection.version === 5 ? why : REASON.unspecified);
      continue;
    }
    const known = session.subscriptions.has(filter);
    session.subscriptions.set(filter, {
      qos,
      noLocal: nl ?? false,
      retainAsPublished: rap ?? false,
      id,
    });
    granted.codes.push(qos);
    const handling = rh ?? 0;
    if (handling === 0 || (handling === 1 && !known)) granted.fresh.push({ filter, qos });
  }
  return granted;
}

function refused<I>(
  deps: BrokerDeps<I>,
  connection: Connection<I>,
  session: Session,
  filter: string,
): Reason | null {
  const { limits } = deps;
  if (isSharedFilter(filter)) return REASON.sharedNotSupported;
  if (!isTopicFilter(filter) || filter.length > limits.topicCharacters) return REASON.topicFilterInvalid;
  if (!deps.maySubscribe(connection.identity, filter)) return REASON.notAuthorized;
  if (!session.subscriptions.has(filter) && session.subscriptions.size >= limits.subscriptionsPerSession) {
    return REASON.quotaExceeded;
  }
  return null;
}

export function unsubscribe(session: Session, filters: readonly string[]): number[] {
  return filters.map((filter) =>
    session.subscriptions.delete(filter) ? REASON.success : REASON.noSubscriptionExisted
  );
}
