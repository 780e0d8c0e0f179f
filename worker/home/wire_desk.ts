import type { DurableObjectState } from "@cloudflare/workers-types";
import type { AlarmClock } from "./alarm_clock.ts";
import { CommandDesk, type CommandDeskDeps } from "./command_desk.ts";
import { wireCommand } from "../protocol/parse_switching.ts";
import type { MqttHome } from "./mqtt_home.ts";
import type { ShellyDoor } from "./shelly_door.ts";

interface Wiring
  extends Pick<CommandDeskDeps, "sql" | "config" | "writeAudit" | "event" | "changed" | "ended"> {
  context: DurableObjectState;
  clock: AlarmClock;
  /** Null where nobody ever spoke MQTT. */
  mqtt(): MqttHome | null;
  shelly(): ShellyDoor;
}

/** The desk with the object's storage, alarm and sockets. */
export function wireDesk(
  { sql, config, writeAudit, event, changed, ended, context, clock, mqtt, shelly }: Wiring,
): CommandDesk {
  return new CommandDesk({
    sql,
    config,
    writeAudit,
    changed,
    ended,
    transaction: (work) => context.storage.transactionSync(work),
    hears: (device) =>
      context.getWebSockets().length > 0 && (shelly().hears(device.id) || !!mqtt()?.hearsCommands(device)),
    publish(device, command) {
      if (!shelly().command(command)) mqtt()?.command(device.serial, wireCommand(command));
    },
    event(document) {
      mqtt()?.event(document);
      event(document);
    },
    wakeBy: (atMs) => context.waitUntil(clock.wakeBy(atMs)),
    waitUntil: (work) => context.waitUntil(work),
    nowMs: () => Date.now(),
  });
}
