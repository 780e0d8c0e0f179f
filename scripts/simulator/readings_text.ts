/** Simulated minutes as readings documents of the device protocol, and as CSV. */
import { DAY_MIN, type DayBlock } from "./day_block.ts";
import { ascii, type Digits } from "./digits.ts";

/** How each channel's part of a minute begins; made once for a house's channels. */
export interface Names {
  mains: Uint8Array[];
  branches: Uint8Array[];
}

export function channelNames(channels: readonly string[]): Names {
  return {
    mains: channels.slice(0, 3).map((name, i) => ascii(`${i === 0 ? "" : ","}"${name}":{"v":`)),
    branches: channels.slice(3).map((name) => ascii(`,"${name}":{"a":`)),
  };
}

/** Minutes `[from, to)` of a day as the elements of `minutes`, separated by commas. */
export function writeMinutes(out: Digits, block: DayBlock, names: Names, from: number, to: number): void {
  for (let minute = from; minute < to; minute++) {
    out.text(minute === from ? '{"t":' : ',{"t":');
    out.decimal(block.startS + minute * 60, 0);
    out.text(',"channels":{');
    for (const [phase, name] of names.mains.entries()) {
      const cell = phase * DAY_MIN + minute;
      out.bytes(name);
      out.decimal(block.voltageCv[cell], 2);
      out.text(',"a":');
      out.decimal(block.currentCa[cell], 2);
      out.text(',"pf":');
      out.decimal(block.powerFactorHundredths[cell], 2);
      writeEnergy(out, block, cell);
    }
    for (const [i, name] of names.branches.entries()) {
      const cell = (i + 3) * DAY_MIN + minute;
      out.bytes(name);
      out.decimal(block.currentCa[cell], 2);
      writeEnergy(out, block, cell);
    }
    out.text("}}");
  }
}

function writeEnergy(out: Digits, block: DayBlock, cell: number): void {
  out.text(',"w":');
  out.decimal(block.powerCw[cell], 2);
  out.text(',"fwd":');
  out.decimal(block.forwardMwh[cell], 3);
  out.text(',"rev":');
  out.decimal(block.reverseMwh[cell], 3);
  out.text("}");
}

/** A whole document for `POST /v1/readings` with minutes `[from, to)` of a day. */
export function writeDocument(
  out: Digits,
  serial: string,
  block: DayBlock,
  names: Names,
  from: number,
  to: number,
): void {
  out.text(`{"serial":"${serial}","minutes":[`);
  writeMinutes(out, block, names, from, to);
  out.text("]}");
}

const MAINS_COLUMNS = ["v", "a", "w", "pf", "fwd", "rev"];
const BRANCH_COLUMNS = ["a", "w", "fwd", "rev"];

/** `t,L1_v,L1_a,…,0.1_a,0.1_w,…`: volts, amperes, watts, power factor, registers in Wh. */
export function csvHeader(channels: readonly string[]): string {
  const columns = channels.flatMap((name, i) =>
    (i < 3 ? MAINS_COLUMNS : BRANCH_COLUMNS).map((column) => `${name}_${column}`)
  );
  return ["t", ...columns].join(",") + "\n";
}

export function writeCsv(out: Digits, block: DayBlock, from: number, to: number): void {
  for (let minute = from; minute < to; minute++) {
    out.decimal(block.startS + minute * 60, 0);
    for (let channel = 0; channel < block.channels.length; channel++) {
      const cell = channel * DAY_MIN + minute;
      const field = (value: number, decimals: number) => {
        out.text(",");
        out.decimal(value, decimals);
      };
      if (channel < 3) field(block.voltageCv[cell], 2);
      field(block.currentCa[cell], 2);
      field(block.powerCw[cell], 2);
      if (channel < 3) field(block.powerFactorHundredths[cell], 2);
      field(block.forwardMwh[cell], 3);
      field(block.reverseMwh[cell], 3);
    }
    out.text("\n");
  }
}
