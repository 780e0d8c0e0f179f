/** Retained messages: the last word on each topic, for those who subscribe later. */
import type { BrokerDeps } from "./broker_deps.ts";
import { isExpired, type Message, readStored, storedMessage } from "./message.ts";
import { topicMatches } from "./topic.ts";

interface Kept {
  bytes: number;
  expiresAtMs: number | null;
}

export class Retained {
  readonly #topics = new Map<string, Kept>();
  #bytes = 0;

  constructor(readonly deps: Pick<BrokerDeps<unknown>, "store" | "limits" | "nowMs">) {}

  load(): void {
    for (const { topic, bytes, expiresAtMs } of this.deps.store.retained()) {
      this.#topics.set(topic, { bytes, expiresAtMs });
      this.#bytes += bytes;
    }
  }

  #remove(topic: string): void {
    const kept = this.#topics.get(topic);
    if (kept === undefined) return;
    this.#bytes -= kept.bytes;
    this.#topics.delete(topic);
    this.deps.store.deleteRetained(topic);
  }

  #removeExpired(): void {
    for (const [topic, kept] of this.#topics) if (isExpired(kept, this.deps.nowMs())) this.#remove(topic);
  }

  hasRoomFor(topic: string, bytes: number): boolean {
    const { retained, retainedBytes } = this.deps.limits;
    const room = () =>
      (this.#topics.has(topic) || this.#topics.size < retained) &&
      this.#bytes - (this.#topics.get(topic)?.bytes ?? 0) + bytes <= retainedBytes;
    if (room()) return true;
    this.#removeExpired();
    return room();
  }

  /** An empty payload clears the topic. */
  set(message: Message): void {
    if (message.payload.length === 0) return this.#remove(message.topic);
    const stored = storedMessage({ ...message, retain: true });
    const bytes = stored.packet.length;
    this.#bytes += bytes - (this.#topics.get(message.topic)?.bytes ?? 0);
    this.#topics.set(message.topic, { bytes, expiresAtMs: stored.expiresAtMs });
    this.deps.store.saveRetained(message.topic, stored);
  }

  /** Those that a filter matches. */
  *matching(filter: string, wanted: (topic: string) => boolean): Generator<Message> {
    this.#removeExpired();
    for (const topic of [...this.#topics.keys()]) {
      if (!topicMatches(filter, topic) || !wanted(topic)) continue;
      const stored = this.deps.store.retainedMessage(topic);
      if (stored !== null) yield readStored(stored).message;
    }
  }
}
