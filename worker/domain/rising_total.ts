/**
 * A total that others count on never to dip: home automation takes a fall for a meter that began anew. Follows a raw
 * total, Wh, and says no less than it ever said. Pure.
 */
export interface RisingTotal {
  /** What was told last. */
  toldWh: number;
  /** Told minus raw; null: to be set by the next raw value. */
  offsetWh: number | null;
}

/** A smaller fall is waited out; a larger one means that history was taken away, and counting goes on from there. */
const WAITED_OUT_WH = 1_000;

/** Null raw: unknown now. */
export function rise(kept: RisingTotal | undefined, rawWh: number | null): RisingTotal | undefined {
  if (rawWh === null) return kept;
  if (kept === undefined) return { toldWh: rawWh, offsetWh: 0 };
  const { toldWh } = kept;
  const offsetWh = kept.offsetWh ?? toldWh - rawWh;
  const nowWh = rawWh + offsetWh;
  if (nowWh >= toldWh) return { toldWh: nowWh, offsetWh };
  return toldWh - nowWh <= WAITED_OUT_WH ? { toldWh, offsetWh } : { toldWh, offsetWh: toldWh - rawWh };
}

/** The raw total means something else from now on: what is new in it was not consumed just now. */
export function rebase({ toldWh }: RisingTotal): RisingTotal {
  return { toldWh, offsetWh: null };
}
