/** The home's newest minute and its energies since its beginning, as Home Assistant reads them. */
import { isVirtual } from "../domain/virtual_branch.ts";
import { FEEDS_HOME } from "./ha_discovery.ts";
import type { LiveAnswer } from "../protocol/questions.ts";
import type { AnswerDeps } from "./answer.ts";
import { askHome } from "./ask_home.ts";

/** A series and a direction, such as `mains.import`, a branch's id and `.export`, a device's id and `.plug`. */
export type TotalKey = `${string}.${"import" | "export" | "plug"}`;
export type Totals = Record<TotalKey, number | null>;

/** Before any reading that is taken. */
const BEGINNING_S = Date.UTC(2015, 0, 1) / 1000;

function sum(columns: readonly (readonly (number | null)[])[]): number | null {
  let total: number | null = null;
  for (const value of columns.flat()) if (value !== null) total = (total ?? 0) + value;
  return total;
}

/** Wh since the beginning, register-true; null: nothing known. */
export function rawTotals(deps: AnswerDeps, newest: LiveAnswer, nowS: number): Totals {
  const energy = askHome(deps, "energy", BEGINNING_S, nowS + 60, "year");
  const totals: Totals = {};
  if (energy !== null) {
    totals["mains.import"] = sum(energy.mains.map(({ importWh }) => importWh));
    totals["mains.export"] = sum(energy.mains.map(({ exportWh }) => exportWh));
    const virtual = new Set(deps.config.branches.filter(isVirtual).map(({ id }) => id));
    for (const { id, importWh, exportWh } of energy.branches) {
      if (virtual.has(id)) continue;
      totals[`${id}.import`] = sum([importWh]);
      totals[`${id}.export`] = sum([exportWh]);
    }
  }
  for (const { device, channel, importWh } of newest.channels) {
    if (channel === "plug") totals[`${device}.plug`] = importWh;
  }
  return totals;
}

/** `told`: the totals that never dip. Rounded down, so that what is told never dips either. */
export function stateDocument(
  { config }: AnswerDeps,
  newest: LiveAnswer,
  told: (key: TotalKey) => number | null,
) {
  const kwh = (key: TotalKey) => {
    const wh = told(key);
    return wh === null ? null : Math.floor(wh) / 1000;
  };
  const watts = new Map(newest.branches.map(({ id, powerW }) => [id, powerW]));
  const mains = newest.mains.map(({ powerW }) => powerW);
  const known = mains.length > 0 && !mains.includes(null);
  return {
    t: newest.at,
    mains: {
      w: known ? Math.round(mains.reduce<number>((all, w) => all + w!, 0) * 100) / 100 : null,
      import_kwh: kwh("mains.import"),
      export_kwh: kwh("mains.export"),
    },
    unmetered: { w: newest.unmetered.powerW },
    phases: Object.fromEntries(
      newest.mains.map(({ phase, powerW, voltageV, currentA }) => [
        `L${phase}`,
        { w: powerW, v: voltageV, a: currentA },
      ]),
    ),
    branches: Object.fromEntries(config.branches.map(({ id, role }) => {
      const w = watts.get(id) ?? null;
      // 0 has no other sign.
      const feeding = w === null || w === 0 ? w : FEEDS_HOME.has(role) ? -w : w;
      return [id, { w: feeding, import_kwh: kwh(`${id}.import`), export_kwh: kwh(`${id}.export`) }];
    })),
    devices: Object.fromEntries(newest.devices.map(({ id, at }) => {
      const plug = newest.channels.find(({ device, channel }) => device === id && channel === "plug");
      const last = at === null ? null : new Date((at + 60) * 1000).toISOString();
      return [id, { last, ...(plug && { w: plug.powerW, import_kwh: kwh(`${id}.plug`) }) }];
    })),
  };
}
