/** All sessions of a broker: in memory, as the store has them; who subscribed to what. */
import type { BrokerStore } from "./broker_deps.ts";
import type { Qos } from "./message.ts";
import { Session } from "./session.ts";
import { topicMatches } from "./topic.ts";

export interface Interest {
  session: Session;
  qos: Qos;
  retainAsPublished: boolean;
  ids: number[];
}
interface Route {
  interest: Interest;
  /** In what the session published itself: less the subscriptions that want no such thing. */
  own: Interest | null;
}

const ROUTES_KEPT = 1_000;

export class Sessions {
  readonly byKey = new Map<string, Session>();
  readonly #changed = new Set<Session>();
  /** Who wants a topic; forgotten at every change of a subscription. */
  readonly #routes = new Map<string, Route[]>();

  constructor(readonly store: BrokerStore) {}

  load(): void {
    for (const { key, json } of this.store.sessions()) this.byKey.set(key, Session.read(key, json));
  }

  add(session: Session): void {
    this.byKey.set(session.key, session);
    this.changed(session);
  }

  remove(session: Session): void {
    this.byKey.delete(session.key);
    this.#changed.delete(session);
    this.#routes.clear();
    this.store.deleteSession(session.key, session.outbox.keys());
  }

  changed(session: Session): void {
    this.#changed.add(session);
  }

  subscriptionsChanged(session: Session): void {
    this.#routes.clear();
    this.changed(session);
  }

  /** Writes what changed since the last time, a row a session. */
  flush(): void {
    for (const session of this.#changed) this.store.saveSession(session.key, session.write());
    this.#changed.clear();
  }

  /** Overlapping subscriptions of one session are one interest, at the highest QoS of them. */
  *interested(topic: string, publisher: Session | null): Generator<Interest> {
    for (const { interest, own } of this.#routesOf(topic)) {
      if (interest.session !== publisher) yield interest;
      else if (own !== null) yield own;
    }
  }

  #routesOf(topic: string): Route[] {
    let routes = this.#routes.get(topic);
    if (routes !== undefined) return routes;
    routes = [];
    for (const session of this.byKey.values()) {
      const interest = interestOf(session, topic, false);
      if (interest !== null) routes.push({ interest, own: interestOf(session, topic, true) });
    }
    if (this.#routes.size >= ROUTES_KEPT) this.#routes.clear();
    this.#routes.set(topic, routes);
    return routes;
  }
}

function interestOf(session: Session, topic: string, own: boolean): Interest | null {
  let interest: Interest | null = null;
  for (const [filter, subscription] of session.subscriptions) {
    if ((own && subscription.noLocal) || !topicMatches(filter, topic)) continue;
    interest ??= { session, qos: 0, retainAsPublished: false, ids: [] };
    if (subscription.qos > interest.qos) interest.qos = subscription.qos;
    interest.retainAsPublished ||= subscription.retainAsPublished;
    if (subscription.id !== null) interest.ids.push(subscription.id);
  }
  return interest;
}
