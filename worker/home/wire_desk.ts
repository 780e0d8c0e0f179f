import type { DurableObjectState } from "@cloudflare/workers-types";
import type { AlarmClock } from "./alarm_clock.ts";
import { CommandDesk, type CommandDeskDeps } from "./command_desk.ts";
import type { MqttHome } from "./mqtt_home.ts";

interface Wiring extends Pick<CommandDeskDeps, "sql" | "config" | "writeAudit"> {
  context: DurableObjectState;
  clock: AlarmClock;
  /** Null where nobody ever spoke MQTT. */
  mqtt(): MqttHome | null;
}

/** The desk with the object's storage, alarm and sockets. */
export function wireDesk({ sql, config, writeAudit, context, clock, mqtt }: Wiring): CommandDesk {
  return new CommandDesk({
    sql,
    config,
    writeAudit,
    transaction: (work) => context.storage.transactionSync(work),
    hears: (device) => context.getWebSockets().length > 0 && !!mqtt()?.hearsCommands(device),
    publish: (serial, command) => mqtt()?.command(serial, command),
    event: (document) => mqtt()?.event(document),
    wakeBy: (atMs) => context.waitUntil(clock.wakeBy(atMs)),
    waitUntil: (work) => context.waitUntil(work),
    nowMs: () => Date.now(),
  });
}
