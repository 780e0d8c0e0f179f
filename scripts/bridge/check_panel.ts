/** Reads an EcoMain once, and prints every channel and what is wrong. */
import { type ChannelName, channelsOf } from "../../worker/domain/channel.ts";
import { maskSerial } from "../../worker/domain/mask.ts";
import { PlainError } from "../stack/plain_error.ts";
import type { BridgeDeps } from "./bridge_deps.ts";
import type { BridgeOptions } from "./bridge_options.ts";
import { type BlockReading, type Cell, decodeSample, onlineSubs } from "./decode_sample.ts";
import { EcoMain, type Identity } from "./eco_main.ts";
import { locate } from "./locate.ts";
import { SUBS } from "./register_map.ts";

const PHASE_WORKS_FROM = 50_00;

/** What a person should look at, in words; nothing for a channel that is well. Pure. */
export function faultsOf(name: ChannelName, cell: Cell | undefined): string[] {
  if (cell === undefined) return ["could not be read"];
  const faults: string[] = [];
  const mains = name.startsWith("L");
  if (mains && cell.voltage !== null && cell.voltage < PHASE_WORKS_FROM) faults.push("no voltage");
  if (mains && cell.voltage === null) faults.push("voltage unknown");
  if (cell.power === null) faults.push("power unknown");
  if (cell.current === null) faults.push("current unknown");
  if (cell.forwardMwh === null || cell.reverseMwh === null) faults.push("energy unknown");
  if (cell.forwardMwh !== null && cell.reverseMwh !== null && cell.forwardMwh < cell.reverseMwh) {
    faults.push("more energy against the arrow than with it: solar, or the clamp is backwards");
  }
  return faults;
}

function shown(value: number | null, scale: number, digits: number): string {
  return value === null ? "-" : (value / scale).toFixed(digits);
}

/** The table, as lines. Pure. */
function panelTable(identity: Identity, round: readonly BlockReading[]): string[] {
  const subs = onlineSubs(round);
  const { channels } = decodeSample(round, identity.firmware, 0);
  const rows = [["channel", "V", "A", "W", "kWh with arrow", "kWh against", ""]];
  for (const name of channelsOf("ecoMain", subs)) {
    const cell = channels[name];
    rows.push([
      name,
      shown(cell?.voltage ?? null, 100, 2),
      shown(cell?.current ?? null, 100, 2),
      shown(cell?.power ?? null, 100, 2),
      shown(cell?.forwardMwh ?? null, 1e6, 3),
      shown(cell?.reverseMwh ?? null, 1e6, 3),
      faultsOf(name, cell).join("; "),
    ]);
  }
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const table = rows.map((row) =>
    row.map((text, column) =>
      column > 0 && column < 6 ? text.padStart(widths[column]) : text.padEnd(widths[column])
    )
      .join("  ").trimEnd()
  );
  const offline = SUBS.filter((sub) => !subs.includes(sub));
  return [
    `EcoMain ${maskSerial(identity.serial)}, firmware ${identity.firmware}`,
    ...table,
    ...(offline.length === 0 ? [] : [`Not online: ecoSub ${offline.join(", ")}`]),
  ];
}

export async function checkPanel(options: BridgeOptions, deps: BridgeDeps): Promise<void> {
  const ecoMain = new EcoMain(await locate(options.ecoMain, deps.say));
  try {
    const met = await ecoMain.identify();
    if (!met.ok) throw new PlainError(met.detail);
    for (const line of panelTable(met.value, await ecoMain.readRound())) console.log(line);
  } finally {
    ecoMain.close();
  }
}
