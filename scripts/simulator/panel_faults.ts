/** What goes wrong at a panel, done to a simulated one: each fault is a change of its readings or of its settings. */
import type { Feed } from "../../worker/domain/branch.ts";
import type { ChannelName, Phase } from "../../worker/domain/channel.ts";
import { type ChannelRecord, LATE } from "../../worker/domain/doctor/panel_record.ts";
import { Random } from "./random.ts";
import type { SimulatedPanel } from "./simulated_panel.ts";

export type Fault = (panel: SimulatedPanel) => SimulatedPanel;

function onChannel(name: ChannelName, change: (channel: ChannelRecord) => Partial<ChannelRecord>): Fault {
  return ({ record, config }) => ({
    config,
    record: {
      ...record,
      channels: record.channels.map((c) => c.channel === name ? { ...c, ...change(c) } : c),
    },
  });
}

function onFeed(name: ChannelName, change: Partial<Feed>): Fault {
  return ({ record, config }) => ({
    record,
    config: {
      ...config,
      feeds: config.feeds.map((feed) => feed.channel === name ? { ...feed, ...change } : feed),
    },
  });
}

const scaled = (column: Float64Array, factor: number) => column.map((x) => x * factor);

/** The arrow points the wrong way. */
export const turned = (name: ChannelName): Fault =>
  onChannel(name, ({ powerW, powerFactor, forwardWh, reverseWh }) => ({
    powerW: scaled(powerW, -1),
    powerFactor: scaled(powerFactor, -1),
    forwardWh: reverseWh,
    reverseWh: forwardWh,
  }));

/** Somebody typed the wrong phase. */
export const misnamedPhase = (name: ChannelName, phase: Phase): Fault => onFeed(name, { phase });

/** The box takes the voltage of a phase 120° away: a resistive load reads minus half. */
export const wrongVoltage = (name: ChannelName, phase: Phase): Fault => (panel) =>
  onFeed(name, { phase })(
    onChannel(name, ({ powerW, forwardWh, reverseWh }) => ({
      powerW: scaled(powerW, -0.5),
      forwardWh: scaled(reverseWh, 0.5),
      reverseWh: scaled(forwardWh, 0.5),
    }))(panel),
  );

/** A second clamp around the conductor of the first, a little less exact. */
export const twoOnOne = (first: ChannelName, second: ChannelName): Fault => (panel) => {
  const { device: _, channel: __, ...same } = panel.record.channels.find((c) => c.channel === first)!;
  const phase = panel.config.feeds.find((feed) => feed.channel === first)!.phase;
  const copied = onChannel(second, () => ({ ...same, powerW: scaled(same.powerW, 1.004) }))(panel);
  return onFeed(second, { phase })(copied);
};

/** One clamp on one of two equal legs, and nobody said that it stands for both. */
export const oneLegOf = (name: ChannelName, legs: number): Fault =>
  onChannel(name, ({ powerW, forwardWh, reverseWh }) => ({
    powerW: scaled(powerW, 1 / legs),
    forwardWh: scaled(forwardWh, 1 / legs),
    reverseWh: scaled(reverseWh, 1 / legs),
  }));

export const multiplied = (name: ChannelName, multiplier: number): Fault => onFeed(name, { multiplier });

/** Nobody said that it hangs behind the subpanel's feeder. */
export const withoutParent = (branch: string): Fault => ({ record, config }) => ({
  record,
  config: {
    ...config,
    branches: config.branches.map((b) => b.id === branch ? { ...b, parent: null } : b),
  },
});

/** Nothing measured any more in the last so many minutes. */
export const silentFor = (name: ChannelName, minutes: number): Fault =>
  onChannel(name, ({ device: _, channel: __, ...columns }) =>
    Object.fromEntries(
      Object.entries(columns).map(([field, column]) => [
        field,
        column.map((x, i) => i < column.length - minutes ? x : NaN),
      ]),
    ));

/** The registers stand still while power flows. */
export const stuckRegister = (name: ChannelName): Fault =>
  onChannel(name, ({ forwardWh, reverseWh }) => ({
    forwardWh: forwardWh.map(() => forwardWh[0]),
    reverseWh: reverseWh.map(() => reverseWh[0]),
  }));

/** From a minute on the forward register stands lower, by less than a reset. */
export const fallenRegister = (name: ChannelName, atMinute: number, byWh: number): Fault =>
  onChannel(name, ({ forwardWh }) => ({
    forwardWh: forwardWh.map((wh, i) => 1_000_000 + wh - (i < atMinute ? 0 : byWh)),
  }));

/** The device's clock is so many seconds ahead, or behind where negative. */
export const clockAhead = (seconds: number): Fault => ({ record, config }) => ({
  config,
  record: {
    ...record,
    nowS: record.nowS - seconds,
    devices: record.devices.map((device) => ({
      ...device,
      present: seconds < 0 ? device.present.map(() => LATE) : device.present,
    })),
  },
});

/** The device says itself that its clock is so many seconds ahead. */
export const clockTold = (clockOffsetS: number): Fault => ({ record, config }) => ({
  config,
  record: { ...record, devices: record.devices.map((device) => ({ ...device, clockOffsetS })) },
});

/** Minutes in which nothing arrived at all, by a function of the minute. */
export const gaps = (isMissing: (minute: number) => boolean): Fault => ({ record, config }) => ({
  config,
  record: {
    ...record,
    devices: record.devices.map((d) => ({ ...d, present: d.present.map((p, i) => isMissing(i) ? 0 : p) })),
    channels: record.channels.map(({ device, channel, ...columns }) => ({
      device,
      channel,
      ...Object.fromEntries(
        Object.entries(columns).map(([field, column]) => [
          field,
          column.map((x, i) => isMissing(i) ? NaN : x),
        ]),
      ),
    } as ChannelRecord)),
  },
});

/** No fault: clamps are exact to some percent, and to some watts that jitter. */
export const inexact = (gainShare: number, jitterW: number, seed: number): Fault => ({ record, config }) => ({
  config,
  record: {
    ...record,
    channels: record.channels.map((channel, c) => {
      const random = new Random(seed, 977, c);
      const gain = 1 + random.between(-gainShare, gainShare);
      const powerW = channel.powerW.map((w) => w === 0 ? 0 : w * gain + random.between(-jitterW, jitterW));
      return { ...channel, powerW };
    }),
  },
});

/** No fault: a battery on a channel that nothing hung on, which evens out the whole house as far as it can. */
export const evenedByBattery = (name: ChannelName, mostW: number, clamped: boolean): Fault => (panel) => {
  const { record, config } = panel;
  const { target, phase } = config.feeds.find((feed) => feed.channel === name)!;
  const mains = record.channels.filter(({ channel }) => channel.startsWith("L"));
  const batteryW = mains[0].powerW.map((_, i) =>
    Math.max(-mostW, Math.min(mostW, -mains.reduce((sum, { powerW }) => sum + powerW[i], 0)))
  );
  const added = onChannel(`L${phase}`, ({ powerW }) => ({ powerW: powerW.map((w, i) => w + batteryW[i]) }))(
    panel,
  );
  const measured = clamped ? onChannel(name, () => ({ powerW: batteryW }))(added) : added;
  const branches = config.branches.map((b) => b.id === target ? { ...b, role: "battery" as const } : b);
  return { record: measured.record, config: { ...config, branches } };
};

export function withFaults(panel: SimulatedPanel, ...faults: Fault[]): SimulatedPanel {
  return faults.reduce((now, fault) => fault(now), panel);
}
