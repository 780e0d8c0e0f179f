/** The newest minute of each device, and what it means for mains, branches and unmetered. Pure but for its reads. */
import { channelCode, channelName } from "../domain/channel.ts";
import { A, FWD, PF, REV, V, W } from "../domain/channel_span.ts";
import { isActive, seriesOf, type Term, termsOfBranches } from "../domain/series.ts";
import { signedSum } from "../domain/virtual_branch.ts";
import { FIELD_COUNT } from "../protocol/readings.ts";
import type { LiveAnswer } from "../protocol/questions.ts";
import type { AnswerDeps } from "./answer.ts";
import { MINUTES } from "./hour_minutes.ts";

/** A device that has been silent for longer no longer speaks for its branches now. */
const FRESH_S = 600;

const rounded = (watts: number | null) => watts === null ? null : Math.round(watts * 100) / 100;

export function live(deps: AnswerDeps, nowS: number): LiveAnswer {
  const { config, tables } = deps;
  const channels: LiveAnswer["channels"] = [];
  const devices: LiveAnswer["devices"] = [];
  for (const { id, serial } of config.devices) {
    const device = deps.device(id);
    devices.push({ id, serial, at: device?.headS ?? null });
    if (device === null) continue;
    const { headS } = device;
    const hour = tables.hour(device.no, headS - (headS % 3600));
    if (hour === null) continue;
    const minute = (headS % 3600) / 60;
    hour.channels.forEach((code, c) => {
      const value = (field: number, scale: number) => {
        const x = hour.cells[(c * FIELD_COUNT + field) * MINUTES + minute];
        return x === x ? x / scale : null;
      };
      channels.push({
        device: id,
        channel: channelName(code),
        at: headS,
        powerW: value(W, 100),
        voltageV: value(V, 100),
        currentA: value(A, 100),
        powerFactor: value(PF, 100),
        importWh: value(FWD, 1000),
        exportWh: value(REV, 1000),
      });
    });
  }
  const newest = devices.reduce((at, d) => d.at === null ? at : Math.max(at, d.at), -1);
  const at = newest < 0 ? null : newest;
  const channelOf = (term: Term) =>
    channels.find((c) => c.device === term.device && c.channel === term.channel);
  const activeTerms = (terms: Term[]) => terms.filter((term) => isActive(term, at ?? nowS));
  const powerOf = (terms: Term[]): number | null => {
    let sum = 0;
    for (const term of terms) {
      const found = channelOf(term);
      if (found?.powerW == null || found.at < newest - FRESH_S) return null;
      sum += found.powerW * term.multiplier * (term.reversed ? -1 : 1);
    }
    return terms.length === 0 ? null : Math.round(sum * 100) / 100;
  };

  const series = seriesOf(config);
  const mains = series.mains.map(({ phase, terms }) => {
    const active = activeTerms(terms);
    const one = active.length === 1 ? channelOf(active[0]) : undefined;
    return {
      phase,
      powerW: powerOf(active),
      voltageV: one?.voltageV ?? null,
      currentA: one?.currentA ?? null,
    };
  });
  const termsOf = termsOfBranches(series);
  const ofPart = (of: string) =>
    of === "mains" ? series.mains.flatMap(({ terms }) => terms) : termsOf.get(of) ?? [];
  const branches = series.branches.map(({ id, parts }) => ({
    id,
    powerW: parts === null
      ? powerOf(activeTerms(termsOf.get(id) ?? []))
      : rounded(signedSum(parts.map(({ of }) => powerOf(activeTerms(ofPart(of)))), parts)),
  }));
  const metered = activeTerms(series.metered).filter((term) => channelCode(term.channel) !== null);
  const house = mains.reduce<number | null>(
    (sum, m) => sum === null || m.powerW === null ? null : sum + m.powerW,
    0,
  );
  const taken = metered.length === 0 ? 0 : powerOf(metered);
  const unmeteredW = mains.length === 0 || house === null || taken === null
    ? null
    : Math.round((house - taken) * 100) / 100;
  return { now: nowS, at, mains, branches, unmetered: { powerW: unmeteredW }, channels, devices };
}
