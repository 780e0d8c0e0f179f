/** Values as they are measured, while somebody looks and a device sends them. */
import { signal } from "@preact/signals";
import type { LiveAnswer } from "../../worker/protocol/questions.ts";

export interface Flowing {
  /** When the newest of them was measured: Unix seconds, by the server's clock. */
  atS: number;
  /** The newest minute with what is newer than it laid over. */
  answer: LiveAnswer;
  /** The keys of the channels whose power flows. */
  channels: ReadonlySet<string>;
  /** Those of its branches whose every channel flows; the others have the minute's value. */
  branches: ReadonlySet<string>;
  mains: boolean;
  unmetered: boolean;
}

/** Null: there is nothing newer than the newest minute. */
export const flowing = signal<Flowing | null>(null);
