/** Energy by series out of an answer: each has a side up and a side down, both without sign. Pure. */
import { isVirtual } from "../../../worker/domain/virtual_branch.ts";
import type { HomeBody } from "../../../worker/protocol/config.ts";
import type { EnergyAnswer } from "../../../worker/protocol/questions.ts";
import { addColumns, type Column, downPart, mapColumns, upPart } from "../../chart/columns.ts";
import { leastCertain, type Quality } from "../../chart/stretches.ts";
import { topSources } from "../../format/branch_order.ts";
import { isSource } from "../../format/flow.ts";
import type { HistorySeries } from "./history_series.ts";

export interface EnergyColumns {
  /** Grid: import. Source: what it gave. Load: what it took. */
  up: Column;
  /** Grid: export. Source: what it took. Load: what it fed back. */
  down: Column;
  quality: Quality;
}

export function energyColumns(home: HomeBody, answer: EnergyAnswer, series: HistorySeries): EnergyColumns {
  const length = answer.start.length;
  const unknown: Column = Array<null>(length).fill(null);
  const quality = (indexes: readonly number[]) => leastCertain(indexes.map((i) => answer.quality[i]), length);
  const branchOf = (id: string) => answer.branches.find((b) => b.id === id);

  if (series.kind === "grid") {
    return {
      up: addColumns(answer.mains.map(({ importWh }) => importWh)) ?? unknown,
      down: addColumns(answer.mains.map(({ exportWh }) => exportWh)) ?? unknown,
      quality: quality(measuredMains(answer).map((m) => m.quality)),
    };
  }
  if (series.kind === "branch") {
    const found = branchOf(series.id);
    if (!found) return { up: unknown, down: unknown, quality: quality([]) };
    if (isVirtual(series.branch!)) {
      const net = mapColumns(found.importWh, found.exportWh, (i, e) => i - e);
      return { up: upPart(net), down: downPart(net), quality: quality([found.quality]) };
    }
    const source = isSource(series.branch!.role);
    return {
      up: source ? found.exportWh : found.importWh,
      down: source ? found.importWh : found.exportWh,
      quality: quality([found.quality]),
    };
  }
  if (series.kind === "unmetered") {
    const whole = answer.unmetered.find(({ phase }) => phase === null);
    if (!whole) return { up: unknown, down: unknown, quality: quality([]) };
    return { up: upPart(whole.netWh), down: downPart(whole.netWh), quality: quality([whole.quality]) };
  }
  const sources = topSources(home.branches).flatMap(({ id }) => branchOf(id) ?? []);
  const mains = addColumns(
    measuredMains(answer).map((m) => mapColumns(m.importWh, m.exportWh, (i, e) => i - e)),
  );
  const given = sources.map((s) => mapColumns(s.exportWh, s.importWh, (e, i) => e - i));
  const net = mains === null
    ? unknown
    : given.reduce<Column>((sum, g) => mapColumns(sum, g, (a, b) => a + b), mains);
  return {
    up: upPart(net),
    down: downPart(net),
    quality: quality([...measuredMains(answer), ...sources].map((s) => s.quality)),
  };
}

/** A phase without a single reading does not make the others uncertain. */
function measuredMains({ mains }: EnergyAnswer): EnergyAnswer["mains"] {
  return mains.filter(({ importWh }) => importWh.some((value) => value !== null));
}
