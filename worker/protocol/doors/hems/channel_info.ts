/** A device's newest minute as the enecess cloud's API tells it; what is unknown is left out. Pure. */

/** One channel's minute, as it counts: turned round and multiplied as its feed says. */
export interface LastCell {
  powerW: number | null;
  /** Wh of the minute, net. */
  energyWh: number | null;
  /** The forward register at its end, Wh. */
  registerWh: number | null;
}
export interface LastMinute {
  startS: number;
  channels: Record<string, LastCell>;
}

interface Reading {
  power?: number;
  energy?: number;
  time?: string;
}

const MAINS = ["L1", "L2", "L3"];

function sum(values: (number | null)[]): number | null {
  if (values.length === 0 || values.includes(null)) return null;
  return Math.round(values.reduce<number>((total, value) => total + value!, 0) * 1000) / 1000;
}

function reading(cells: LastCell[], startS: number): Reading {
  const power = sum(cells.map(({ powerW }) => powerW));
  const energy = sum(cells.map(({ energyWh }) => energyWh));
  return {
    ...(power === null ? {} : { power }),
    ...(energy === null ? {} : { energy }),
    ...(power === null && energy === null ? {} : { time: isoOf(startS) }),
  };
}

function isoOf(atS: number): string {
  return new Date(atS * 1000).toISOString().replace(".000Z", "Z");
}

export function channelInfo(minute: LastMinute | null, unit: number) {
  const startS = minute?.startS ?? 0;
  const channels = minute?.channels ?? {};
  const ch_info = Array.from({ length: 10 }, (_, i) => {
    const cell = channels[`${unit}.${i + 1}`];
    return { ch_number: i, ...(cell === undefined ? {} : reading([cell], startS)) };
  });
  if (unit > 0) return { ch_info };
  const mains = MAINS.flatMap((name) => channels[name] ?? []);
  return { household_electricity: mains.length === 0 ? {} : reading(mains, startS), ch_info };
}

/** Rows of a plug, the newest only; its register in kWh. */
export function plugData(minute: LastMinute | null) {
  const cell = minute?.channels.plug ?? minute?.channels.L1;
  if (minute === null || cell === undefined) return { data: [] };
  const { powerW, registerWh } = cell;
  return {
    data: [{
      time: isoOf(minute.startS),
      ...(powerW === null ? {} : { power: powerW }),
      ...(registerWh === null ? {} : { total_energy: Math.round(registerWh) / 1000 }),
    }],
  };
}
