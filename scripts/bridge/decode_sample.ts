/** The registers of one round of reading, as values by channel. Pure. */
import { type ChannelName, channelsOf } from "../../worker/domain/channel.ts";
import { MAX_REGISTER_WH } from "../../worker/domain/limits.ts";
import { addressesOf, type Block, ONLINE, type Sub, SUBS, UNSIGNED_FIRMWARE } from "./register_map.ts";
import { int32, int64, uint64 } from "./register_words.ts";

/**
 * What became of one request: its registers; `refused`, when the EcoMain answered that it has none such; `broken`,
 * when no whole answer came (timeout, connection lost, too short).
 */
export type BlockAnswer = readonly number[] | "refused" | "broken";
export interface BlockReading extends Block {
  answer: BlockAnswer;
}

/** Hundredths of V, A, W, and mWh; null: could not be read. */
export interface Cell {
  voltage: number | null;
  current: number | null;
  power: number | null;
  forwardMwh: number | null;
  reverseMwh: number | null;
}

export interface Sample {
  /** When the last of its registers had been read, Unix ms. */
  atMs: number;
  channels: Record<ChannelName, Cell>;
}

const MAX_MWH = BigInt(MAX_REGISTER_WH) * 1000n;

/** Registers below zero or beyond what the protocol takes are no counters: unknown. */
function register(words: readonly number[], firmware: number): number | null {
  const mwh = firmware < UNSIGNED_FIRMWARE ? int64(words) : uint64(words);
  return mwh < 0n || mwh > MAX_MWH ? null : Number(mwh);
}

function blockAt(round: readonly BlockReading[], address: number): BlockReading | undefined {
  return round.find(({ start, count }) => address >= start && address < start + count);
}

/** The ecoSubs that the EcoMain says are online; one that it says nothing of is not. */
export function onlineSubs(round: readonly BlockReading[]): Sub[] {
  const block = blockAt(round, ONLINE.start);
  if (block === undefined || typeof block.answer === "string") return [];
  const { answer } = block;
  return SUBS.filter((sub) => answer[ONLINE.start - block.start + sub - 1] === 1);
}

/**
 * A channel of which any request broke is not in the sample at all, so that no sample holds values of two moments.
 * Those of an ecoSub that is offline are neither: the EcoMain has zeros or old values for them.
 */
export function decodeSample(round: readonly BlockReading[], firmware: number, atMs: number): Sample {
  const channels: Sample["channels"] = {};
  for (const name of channelsOf("ecoMain", onlineSubs(round))) {
    const cell = cellOf(round, name, firmware);
    if (cell !== null) channels[name] = cell;
  }
  return { atMs, channels };
}

function cellOf(round: readonly BlockReading[], name: ChannelName, firmware: number): Cell | null {
  let broken = false;
  const read = <T>(address: number | null, words: number, decode: (words: readonly number[]) => T) => {
    if (address === null) return null;
    const block = blockAt(round, address);
    if (block === undefined || block.answer === "broken") broken = true;
    if (block === undefined || typeof block.answer === "string") return null;
    const from = address - block.start;
    return decode(block.answer.slice(from, from + words));
  };
  const at = addressesOf(name);
  const cell: Cell = {
    voltage: read(at.voltage, 1, ([word]) => word),
    current: read(at.current, 1, ([word]) => word),
    power: read(at.power, 2, int32),
    forwardMwh: read(at.forward, 4, (words) => register(words, firmware)),
    reverseMwh: read(at.reverse, 4, (words) => register(words, firmware)),
  };
  const unknown = Object.values(cell).every((value) => value === null);
  return broken || unknown ? null : cell;
}
