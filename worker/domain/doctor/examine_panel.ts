/** The panel doctor: everything that is wrong with a panel, as far as its readings show it. Pure. */
import type { HomeConfig } from "../branch.ts";
import { backwardsClamps } from "./backwards_clamp.ts";
import { clocksOff } from "./clock_off.ts";
import { countedTwice } from "./counted_twice.ts";
import { deadChannels } from "./dead_channel.ts";
import { fallingRegisters } from "./falling_register.ts";
import type { Finding, Place } from "./finding.ts";
import { negativeUnmetered } from "./negative_unmetered.ts";
import { otherPhases } from "./other_phase.ts";
import type { PanelRecord } from "./panel_record.ts";
import { panelView } from "./panel_view.ts";
import { sameCircuits } from "./same_circuit.ts";
import { wrongMultipliers } from "./wrong_multiplier.ts";

/** How much of the past is looked at. */
export const RECORD_MINUTES = 3 * 1440;

/** Of what is found of one clamp, the first says most; the others follow from it. */
const EXAMINATIONS = [
  deadChannels,
  otherPhases,
  sameCircuits,
  countedTwice,
  backwardsClamps,
  wrongMultipliers,
];
const APART = [fallingRegisters, clocksOff];

export function examinePanel(record: PanelRecord, config: HomeConfig): Finding[] {
  const view = panelView(record, config);
  const findings: Finding[] = [];
  for (const examine of EXAMINATIONS) {
    for (const finding of examine(view)) {
      if (!findings.some((earlier) => explains(earlier, finding))) findings.push(finding);
    }
  }
  // Each of these can make what is unmetered negative.
  if (!findings.some(({ kind }) => kind !== "dead_channel")) findings.push(...negativeUnmetered(view));
  return [...findings, ...APART.flatMap((examine) => examine(view))];
}

const keyOf = ({ device, channel }: Pick<Place, "device" | "channel">) => `${device} ${channel}`;

function clampsOf({ kind, place, other, mend }: Finding): Set<string> {
  const places = [place, ...(kind === "same_circuit" ? [other] : [])].filter((p) => p !== null);
  return new Set([...places, ...mend.filter((change) => change.kind === "channel")].map(keyOf));
}

/** Whether the earlier finding may be all there is behind the later one: mended first, then looked at again. */
function explains(earlier: Finding, later: Finding): boolean {
  const onMains = earlier.place?.branch === null && earlier.kind !== "dead_channel";
  return (onMains && later.kind === "multiplier") || !clampsOf(earlier).isDisjointFrom(clampsOf(later));
}
