/** Whom the Home's configuration knows behind an identity, now: a role that changed or a device that left counts at once. */
import type { HomeConfig } from "../domain/branch.ts";
import type { TopicParty } from "../domain/topic_access.ts";
import type { MqttIdentity } from "./home_rpc.ts";

/** Whose sessions they are. */
export function ownerOf(identity: MqttIdentity): string {
  if (identity.kind === "device") return `device:${identity.device}`;
  return identity.grant === null
    ? `person:${identity.account}`
    : `grant:${identity.grant}:${identity.account}`;
}

/** For hearing; what one says, the identity of who says it decides. */
export function partyOfOwner(config: HomeConfig, owner: string): TopicParty | null {
  const [kind, ...rest] = owner.split(":");
  const id = rest.at(-1);
  if (kind === "device") {
    const device = config.devices.find((held) => held.id === id);
    return device === undefined ? null : { kind: "device", serial: device.serial };
  }
  const member = config.members.find(({ account }) => account === id);
  return member === undefined ? null : { kind: "person", role: member.role, controls: false };
}

/** Null for whom the home does not know, or no longer: also a device that was claimed anew since. */
export function partyOf(config: HomeConfig, identity: MqttIdentity): TopicParty | null {
  if (identity.kind === "device") {
    const device = config.devices.find((held) => held.id === identity.device);
    if (device === undefined || device.serial !== identity.serial) return null;
    if (identity.generation < device.claimedAtS) return null;
  }
  const party = partyOfOwner(config, ownerOf(identity));
  const controls = identity.kind === "person" && identity.controls;
  return party?.kind === "person" ? { ...party, controls } : party;
}
