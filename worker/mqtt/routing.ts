/** Where a message goes: to those who want it and may have it, and into what is retained. */
import type { BrokerDeps } from "./broker_deps.ts";
import { isExpired, type Message } from "./message.ts";
import type { Outbox } from "./outbox.ts";
import type { Retained } from "./retained.ts";
import type { Session } from "./session.ts";
import type { Sessions } from "./sessions.ts";

export class Routing<I> {
  constructor(
    readonly deps: BrokerDeps<I>,
    readonly sessions: Sessions,
    readonly outbox: Outbox<I>,
    readonly retained: Retained,
  ) {}

  route(message: Message, publisher: Session | null): void {
    if (message.retain && this.retained.hasRoomFor(message.topic, message.payload.length)) {
      this.retained.set(message);
    }
    if (isExpired(message, this.deps.nowMs())) return;
    for (const interest of this.sessions.interested(message.topic, publisher)) {
      const { session, qos, retainAsPublished, ids } = interest;
      if (!this.deps.mayReceive(session.owner, message.topic)) continue;
      const least = qos < message.qos ? qos : message.qos;
      const retain = retainAsPublished && message.retain;
      this.outbox.deliver(session, { ...message, qos: least, retain }, ids);
    }
  }
}
