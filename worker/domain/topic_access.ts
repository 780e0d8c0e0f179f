/** Who may say and hear what over MQTT: the one decision table of topics. Pure. */
import { may } from "./access.ts";
import type { HomeRole } from "./branch.ts";

/** Who speaks: a device of the home, or a person (or what acts for one) with a role in it. */
export type TopicParty =
  | { kind: "device"; serial: string }
  /** `controls`: not a program that was given less. */
  | { kind: "person"; role: HomeRole; controls: boolean };

export const OUR_ROOT = "enecess/";

/** What a device may publish under its own serial, and whether to be retained. */
export const DEVICE_SAYS = {
  readings: { retain: false },
  live: { retain: false },
  result: { retain: false },
  state: { retain: true },
  online: { retain: true },
} as const;
export type DeviceTopic = keyof typeof DEVICE_SAYS;

/** What a device may read under its own serial. */
const DEVICE_HEARS = ["command", "watch", "readings/answer"];

export const MINUTE_TOPIC = `${OUR_ROOT}home/minute`;
export const EVENT_TOPIC = `${OUR_ROOT}home/event`;

export function topicOfDevice(
  serial: string,
  leaf: DeviceTopic | "command" | "watch" | "readings/answer",
): string {
  return `${OUR_ROOT}${serial}/${leaf}`;
}

/** What a topic is of a device's own, or null for all others. */
export function deviceTopic(serial: string, topic: string): DeviceTopic | null {
  const prefix = `${OUR_ROOT}${serial}/`;
  const leaf = topic.startsWith(prefix) ? topic.slice(prefix.length) : "";
  return Object.hasOwn(DEVICE_SAYS, leaf) ? leaf as DeviceTopic : null;
}

const SWITCH_ROOT = `${OUR_ROOT}home/switch/`;
const SWITCH_TOPIC = /^([^/]{1,64})\/([^/]{1,8})\/set$/;

/** Where ON or OFF is published to switch something. */
export function switchTopic(device: string, channel: string): string {
  return `${SWITCH_ROOT}${device}/${channel}/set`;
}

/** What a topic switches, or null for all others. */
export function switchOfTopic(topic: string): { device: string; channel: string } | null {
  const [, device, channel] = topic.startsWith(SWITCH_ROOT)
    ? SWITCH_TOPIC.exec(topic.slice(SWITCH_ROOT.length)) ?? []
    : [];
  return device === undefined ? null : { device, channel };
}

/**
 * Under our root devices publish, each under its serial, and people what switches something; all other topics are the
 * home's own.
 */
export function mayPublishTopic(party: TopicParty, topic: string): boolean {
  if (party.kind === "device") return deviceTopic(party.serial, topic) !== null;
  if (switchOfTopic(topic) !== null) return party.controls && may(party.role, "control");
  return may(party.role, "publish_topics") && !topic.startsWith(OUR_ROOT);
}

export function mayHearTopic(party: TopicParty, topic: string): boolean {
  if (party.kind === "person") return may(party.role, "view");
  return DEVICE_HEARS.some((leaf) => topic === `${OUR_ROOT}${party.serial}/${leaf}`);
}

/** A device subscribes within its own serial; what of it comes, `mayHearTopic` decides message by message. */
export function maySubscribeTo(party: TopicParty, filter: string): boolean {
  if (party.kind === "person") return may(party.role, "view");
  return filter.startsWith(`${OUR_ROOT}${party.serial}/`);
}
