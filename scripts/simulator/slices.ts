/** The minutes of any span, cut at the UTC days that the simulator works in. */
import type { DayBlock } from "./day_block.ts";
import type { House } from "./house.ts";

export interface Slice {
  block: DayBlock;
  /** Minutes `[from, to)` of the block's day. */
  from: number;
  to: number;
}

/** `[startS, endS)` in order, at most `minutesAtOnce` in one slice; both ends on a minute. */
export function* slices(house: House, startS: number, endS: number, minutesAtOnce = 1440): Generator<Slice> {
  let block: DayBlock | null = null;
  let atS = startS;
  while (atS < endS) {
    const day = Math.floor(atS / 86_400);
    if (block === null || block.startS !== day * 86_400) block = house.day(day);
    const from = (atS - block.startS) / 60;
    const to = Math.min(1440, from + minutesAtOnce, (endS - block.startS) / 60);
    yield { block, from, to };
    atS = block.startS + to * 60;
  }
}
