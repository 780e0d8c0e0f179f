import type { HomeBody } from "../../worker/protocol/config.ts";
import { afterFirstChart } from "../ui/first_picture.ts";
import { nextTurn } from "../ui/in_turn.ts";
import { flowing } from "./live_flow.ts";

interface Line {
  followLink(home: HomeBody): () => void;
}
let line = (): Promise<Line> => import("./link/follow_link.ts");

/** Another line than the one to the home's devices. */
export function lineBy(other: () => Promise<Line>): void {
  line = other;
}

/** Keeps a line to the home's devices until stopped. */
export function followFlow(home: HomeBody): () => void {
  let stop = () => {};
  let over = false;
  // The line's code is no part of what the first chart waits for.
  afterFirstChart().then(() => over ? null : line()).then(
    async (module) => {
      await nextTurn();
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
