/** Values as they are measured, while somebody looks and a device sends them. */
import { signal } from "@preact/signals";
import type { HomeBody } from "../../worker/protocol/config.ts";
import type { LiveAnswer } from "../../worker/protocol/questions.ts";
import { afterFirstChart } from "../ui/first_picture.ts";

export interface Flowing {
  /** When the newest of them was measured: Unix seconds, by the server's clock. */
  atS: number;
  /** The newest minute with what is newer than it laid over. */
  answer: LiveAnswer;
  /** Those of its branches whose every channel flows; the others have the minute's value. */
  branches: ReadonlySet<string>;
  mains: boolean;
  unmetered: boolean;
}

/** Null: there is nothing newer than the newest minute. */
export const flowing = signal<Flowing | null>(null);

/** Keeps a line to the home's devices until stopped. */
export function followFlow(home: HomeBody): () => void {
  let stop = () => {};
  let over = false;
  // The line's code is no part of what the first chart waits for.
  afterFirstChart().then(() => over ? null : import("./link/follow_link.ts")).then(
    (module) => {
      if (module && !over) stop = module.followLink(home);
    },
    // Without its code, for example after an update, there are minutes still.
    () => {},
  );
  return () => {
    over = true;
    stop();
    flowing.value = null;
  };
}
