import assert from "node:assert/strict";
import { DEVICE } from "../../../scripts/simulator/simulated_panel.ts";
import { readColumns } from "../../../scripts/replay/columns.ts";
import type { HomeConfig } from "../branch.ts";
import { examinePanel } from "./examine_panel.ts";
import { type ChannelRecord, ON_TIME, type PanelRecord } from "./panel_record.ts";

const FOLDER = new URL("../../../../shared/data/", import.meta.url);

function readOrNull(name: string): string | null {
  try {
    return Deno.readTextFileSync(new URL(name, FOLDER));
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return null;
    throw error;
  }
}

/** A measured house of one phase; every column is a clamp around what it is named after, mains the first of L1's. */
function realPanel(csv: string): { record: PanelRecord; config: HomeConfig } {
  const [heading, ...lines] = csv.trim().split("\n").map((line) => line.trim().split(","));
  const { channels: plan } = readColumns(heading);
  const startS = Number(lines[0][0]);
  const minutes = (Number(lines.at(-1)![0]) - startS) / 60 + 1;
  const column = () => new Float64Array(minutes).fill(NaN);
  const channels = plan.filter(({ columns }) => columns.w !== undefined).map(({ channel, columns }) => {
    const record: ChannelRecord = {
      device: DEVICE,
      channel,
      powerW: column(),
      currentA: column(),
      voltageV: column(),
      powerFactor: column(),
      forwardWh: column(),
      reverseWh: column(),
    };
    for (const line of lines) {
      const [{ at, sign }] = columns.w!;
      record.powerW[(Number(line[0]) - startS) / 60] = line[at] === "" ? NaN : Number(line[at]) * sign;
    }
    return record;
  });
  const headS = startS + (minutes - 1) * 60;
  const branches = plan.filter(({ branch }) => branch !== null).map(({ channel, branch }, position) => ({
    id: channel,
    ...branch!,
    namedAs: "device" as const,
    colour: 0,
    icon: "plug",
    poles: 1 as const,
    breakerRatingA: null,
    parent: null,
    position,
  }));
  return {
    record: {
      nowS: headS + 80,
      startS,
      minutes,
      devices: [{ device: DEVICE, headS, present: new Uint8Array(minutes).fill(ON_TIME), clockOffsetS: 2 }],
      channels,
    },
    config: {
      id: "real",
      version: 1,
      name: "Real",
      zone: "UTC",
      service: "single",
      devices: [],
      branches,
      feeds: channels.map(({ device, channel }) => ({
        device,
        channel,
        sinceS: 0,
        target: channel === "L1" ? "mains" : channel,
        reversed: false,
        multiplier: 1,
        phase: 1,
      })),
      members: [],
    },
  };
}

for (const name of ["smart-home-c.csv", "uci-house-2007.csv"]) {
  const csv = readOrNull(name);
  Deno.test({
    name: `has nothing to say against the measured house ${name}`,
    ignore: csv === null,
    fn() {
      const { record, config } = realPanel(csv!);
      assert.deepEqual(examinePanel(record, config).map((f) => [f.kind, f.place, f.evidence]), []);
    },
  });
  if (csv?.includes("solar_w") !== true) continue;
  Deno.test({
    name: `sees turned clamps in the measured house ${name}, and blames no other`,
    fn() {
      const { record, config } = realPanel(csv);
      const branches = record.channels.filter(({ channel }) => channel !== "L1");
      const found = branches.filter((one) => {
        const channels = record.channels.map((c) =>
          c === one ? { ...c, powerW: c.powerW.map((w) => -w) } : c
        );
        const kinds = examinePanel({ ...record, channels }, config).map((f) =>
          `${f.kind} ${f.place?.channel}`
        );
        // What hardly runs in these days is not judged; nothing else is ever blamed for it.
        assert.ok(
          kinds.length === 0 || (kinds.length === 1 && kinds[0] === `backwards ${one.channel}`),
          `${kinds}`,
        );
        return kinds.length === 1;
      });
      assert.ok(found.length >= branches.length / 3, `${found.length} of ${branches.length}`);
    },
  });
}
