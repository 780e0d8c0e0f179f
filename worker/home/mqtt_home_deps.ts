import type { DurableObjectState } from "@cloudflare/workers-types";
import type { AlarmClock } from "./alarm_clock.ts";
import type { CommandDesk } from "./command_desk.ts";
import type { HomeState } from "./home_state.ts";
import type { RuleWatch } from "./rule_watch.ts";
import type { DeviceIdentity } from "./mqtt_readings.ts";

/** What the home's broker needs from outside. */
export interface MqttHomeDeps {
  context: DurableObjectState;
  state: HomeState;
  clock: AlarmClock;
  /** Who hears what devices say of their switches. */
  desk: Pick<CommandDesk, "told" | "listens" | "posted" | "ask" | "refusalOf">;
  /** Who looks at what is measured. */
  rules: Pick<RuleWatch, "measured" | "flowed">;
  mintToken(device: DeviceIdentity, generation: number, nowS: number): Promise<string>;
  /** Somebody came or went: what hears, and what does not. */
  moved(): void;
  /** Home Assistant has started. */
  greeted(): void;
  /** Minutes were stored, and somebody is connected. */
  stored(): void;
  /** Tells a mistake of ours to the log. */
  report(error: unknown): void;
}
