/** The energy that a home answers for a replayed file, beside the file's own sums. */
import { mainsPhase } from "../../worker/domain/channel.ts";
import type { EnergyAnswer } from "../../worker/protocol/questions.ts";
import type { ReplayPlan } from "./columns.ts";
import type { Energy } from "./minutes.ts";

export interface Comparison {
  name: string;
  channel: string;
  /** As sent; null where the file's registers do not say. */
  sent: Energy | null;
  answered: Energy;
}

interface Columns {
  importWh: (number | null)[];
  exportWh: (number | null)[];
}

function total(column: (number | null)[]): number {
  return Math.round(column.reduce<number>((sum, wh) => sum + (wh ?? 0), 0) * 1000);
}

function energyOf(series: Columns | undefined): Energy {
  if (series === undefined) return { forwardMwh: 0, reverseMwh: 0 };
  return { forwardMwh: total(series.importWh), reverseMwh: total(series.exportWh) };
}

export function compare(
  plan: ReplayPlan,
  sent: (channel: number) => Energy | null,
  branches: ReadonlyMap<string, string>,
  answer: EnergyAnswer,
): Comparison[] {
  return plan.channels.map(({ channel, branch }, i) => {
    const phase = mainsPhase(channel);
    const series = phase === null
      ? answer.branches.find(({ id }) => id === branches.get(channel))
      : answer.mains.find((mains) => mains.phase === phase);
    return { name: branch?.name ?? `Mains ${channel}`, channel, sent: sent(i), answered: energyOf(series) };
  });
}

/** Whether the home answers, to the milliwatt-hour, what was sent. */
export function agrees({ sent, answered }: Comparison): boolean {
  return sent === null ||
    (sent.forwardMwh === answered.forwardMwh && sent.reverseMwh === answered.reverseMwh);
}
