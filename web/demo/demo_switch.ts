/** The demo home's one switch: a lamp that does what it is told, for as long as the page is open. */
import type { CommandBody, ControlBody, NewCommand } from "../../worker/protocol/commands.ts";
import { DEMO_PLUG } from "./demo_home.ts";
import { LAMP_W } from "./demo_now.ts";

const LIFE_MS = 30_000;
const KEPT_COMMANDS = 20;

export class DemoSwitch {
  #on = true;
  #sinceMs: number;
  #offAtMs: number | null = null;
  #commands: CommandBody[] = [];

  constructor(nowMs: number) {
    this.#sinceMs = nowMs - 2 * 3_600_000;
  }

  isOn(nowMs: number): boolean {
    if (this.#offAtMs !== null && this.#offAtMs <= nowMs) this.#turn(false, this.#offAtMs);
    return this.#on;
  }

  give({ id, do: what, minutes }: NewCommand, nowMs: number): CommandBody {
    const on = what === "toggle" ? !this.isOn(nowMs) : what !== "off";
    this.#turn(on, nowMs);
    const forS = what === "timer" ? (minutes ?? 1) * 60 : null;
    if (forS !== null) this.#offAtMs = nowMs + forS * 1_000;
    const command: CommandBody = {
      id,
      device: DEMO_PLUG,
      channel: "plug",
      on,
      forS,
      by: { kind: "person", id: "demo" },
      state: "done",
      askedAtMs: nowMs,
      sentAtMs: nowMs,
      expiresAtMs: nowMs + LIFE_MS,
      endedAtMs: nowMs,
      end: null,
      deviceCode: null,
    };
    this.#commands = [command, ...this.#commands].slice(0, KEPT_COMMANDS);
    return command;
  }

  body(nowMs: number): ControlBody {
    const on = this.isOn(nowMs);
    return {
      nowMs,
      switches: [{
        device: DEMO_PLUG,
        channel: "plug",
        on,
        sinceMs: this.#sinceMs,
        reach: "socket",
        powerW: on ? LAMP_W : 0,
        todayWh: null,
        confirmOff: false,
        offAtMs: this.#offAtMs,
        open: null,
      }],
      schedules: [],
      rules: [],
      sun: { place: null, city: null },
      commands: this.#commands,
    };
  }

  #turn(on: boolean, atMs: number): void {
    this.#offAtMs = null;
    if (on !== this.#on) this.#sinceMs = atMs;
    this.#on = on;
  }
}
