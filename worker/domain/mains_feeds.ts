/** Which mains phases are fed, when a device comes and when the service changes. Pure. */
import { type Device, type Feed, type HomeConfig, servicePhases, type ServiceType } from "./branch.ts";
import { channelsOf, mainsPhase } from "./channel.ts";
import { feedAt, historyOf } from "./feed_history.ts";
import { ok, type Outcome, refuse } from "./outcome.ts";

/**
 * The feeds that a device brings along, for the channels that have none yet: its mains channels feed the mains from
 * its first reading on, unless another of the home's devices does already; all others feed nothing.
 */
export function feedsOfNewDevice(
  config: HomeConfig,
  device: Device,
  channels = channelsOf(device.model, device.subs),
): Feed[] {
  const fedByAnother = config.devices.some((held) =>
    held.id !== device.id && channelsNowOnMains(config, held).length > 0
  );
  return channels
    .filter((channel) => historyOf(config.feeds, device.id, channel).length === 0)
    .map((channel): Feed => {
      const phase = mainsPhase(channel);
      const feedsMains = phase !== null && !fedByAnother && servicePhases(config.service).includes(phase);
      return {
        device: device.id,
        channel,
        sinceS: 0,
        target: feedsMains ? "mains" : null,
        reversed: false,
        multiplier: 1,
        phase: feedsMains ? phase : null,
      };
    });
}

/**
 * The home with another service. Phases that it gains are fed by the device that feeds the mains already, from the
 * start; a phase that it loses must feed nothing, in history neither (`in_use`), so that no energy drops out unseen.
 */
export function changeService(config: HomeConfig, service: ServiceType): Outcome<HomeConfig> {
  const phases = servicePhases(service);
  const isLost = (feed: Feed) => feed.phase !== null && !phases.includes(feed.phase);
  const lost = config.feeds.find((feed) => feed.target !== null && isLost(feed));
  if (lost !== undefined) {
    return refuse(
      "in_use",
      `Cannot change service to ${service}: channel ${lost.channel} is on phase ${lost.phase}`,
      {
        field: "/service",
      },
    );
  }
  const gained = phases.filter((phase) => !servicePhases(config.service).includes(phase));
  const feeders = config.devices.filter((device) => channelsNowOnMains(config, device).includes("L1"));
  const feeds = config.feeds.map((feed): Feed => {
    const phase = mainsPhase(feed.channel);
    const joins = phase !== null && gained.includes(phase) && feeders.some(({ id }) => id === feed.device) &&
      historyOf(config.feeds, feed.device, feed.channel).every(({ target }) => target === null);
    if (joins) return { ...feed, target: "mains", phase };
    return isLost(feed) ? { ...feed, phase: null } : feed;
  });
  return ok({ ...config, service, feeds });
}

function channelsNowOnMains(config: HomeConfig, device: Device): string[] {
  const channels = new Set(
    config.feeds.filter((feed) => feed.device === device.id).map((feed) => feed.channel),
  );
  return [...channels].filter((channel) =>
    feedAt(historyOf(config.feeds, device.id, channel), Infinity)?.target === "mains"
  );
}
