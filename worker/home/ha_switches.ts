/** The home's switches in Home Assistant: what it is told of them, and where it says what it wants. Pure. */
import { OUR_ROOT, switchTopic } from "../domain/topic_access.ts";
import type { SwitchNow } from "./switches_now.ts";
import type { HaComponent } from "./ha_component.ts";

export const HA_SWITCHES_TOPIC = `${OUR_ROOT}home/switches`;

export type HaPlace = Pick<SwitchNow, "device" | "channel">;

/** The key of a switch's entity; all others are sensors. */
const PREFIX = "switch_";
export const platformOf = (key: string): HaComponent["p"] => key.startsWith(PREFIX) ? "switch" : "sensor";

/** The entity takes its device's name where the device is the switch. */
export function switchPart({ device, channel }: HaPlace): [string, HaComponent] {
  const at = `value_json.devices['${device}']['${channel}']`;
  return [PREFIX + channel.replace(".", "_"), {
    p: "switch",
    dev_cla: "outlet",
    name: channel === "plug" ? null : `Switch ${channel}`,
    stat_t: HA_SWITCHES_TOPIC,
    val_tpl: `{{ ${at}.state }}`,
    avty_t: HA_SWITCHES_TOPIC,
    avty_tpl: `{{ ${at}.availability }}`,
    cmd_t: switchTopic(device, channel),
  }];
}

export function switchesDocument(switches: readonly SwitchNow[]) {
  const devices: Record<string, Record<string, { state: "ON" | "OFF" | null; availability: string }>> = {};
  for (const { device, channel, on, reach } of switches) {
    (devices[device] ??= {})[channel] = {
      state: on === null ? null : on ? "ON" : "OFF",
      availability: reach === "away" ? "offline" : "online",
    };
  }
  return { devices };
}
