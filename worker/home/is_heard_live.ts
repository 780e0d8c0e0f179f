import type { HomeConfig } from "../domain/branch.ts";
import { topicOfDevice } from "../domain/topic_access.ts";
import type { Broker } from "../mqtt/broker.ts";

const isPerson = (owner: string) => !owner.startsWith("device:");

/** Whether somebody connected, who is no device, hears the live values of one of the home's. */
export function isHeardLive<I>(broker: Broker<I>, config: HomeConfig | null): boolean {
  const topics = config?.devices.map(({ serial }) => topicOfDevice(serial, "live")) ?? [];
  return topics.some((topic) => broker.hasSubscriber(topic, isPerson));
}
