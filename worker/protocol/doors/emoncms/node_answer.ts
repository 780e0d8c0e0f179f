/** `/input/get`: what is known of a node's inputs. Pure. */
import type { DoorInput } from "../door_bodies.ts";
import { nodeName } from "./read_post.ts";

/** JSON without spaces: IoTaWatt looks for `"time":` in it, and takes the latest as where it stopped. */
export function nodeAnswer(inputs: readonly DoorInput[], node: string | undefined): string {
  const begins = `${nodeName(node)}/`;
  const own = inputs.filter(({ input }) => input.startsWith(begins));
  if (own.length === 0) return '"Node does not exist"';
  return JSON.stringify(Object.fromEntries(own.map(({ input, value, atS }) => [
    input.slice(begins.length),
    { time: Math.floor(atS), value, processList: "" },
  ])));
}
