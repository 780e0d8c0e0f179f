/** The home's webhooks with what raises their calls: minutes, commands, silent devices. */
import type { Device } from "../domain/branch.ts";
import { ok, type Outcome } from "../domain/outcome.ts";
import type { ReadingsBatch, ReadingsReceipt } from "../protocol/readings.ts";
import type { HookAnswer, HookAsk } from "./home_rpc.ts";
import { HookDesk, type HookDeskDeps } from "./hook_desk.ts";
import { SilenceWatch } from "./silence_watch.ts";

export interface HooksDeps extends HookDeskDeps {
  /** When anything last came from a device, Unix seconds. */
  heardAtS(device: string): number | null;
}

export class Hooks {
  readonly #desk: HookDesk;
  readonly #silence: SilenceWatch;

  constructor(readonly deps: HooksDeps) {
    this.#desk = new HookDesk(deps);
    this.#silence = new SilenceWatch({
      sql: deps.sql,
      isWanted: () => this.#desk.wants("alert"),
      devices: () => this.#devices().map(({ id }) => ({ id, heardAtS: deps.heardAtS(id) })),
      tell: ({ kind, device, heardAtS }) => {
        const name = this.#devices().find(({ id }) => id === device)?.name ?? "";
        this.#desk.happened("alert", { kind, device, name, heardAtS });
      },
      wakeBy: deps.wakeBy,
      nowS: () => Math.floor(deps.nowMs() / 1000),
    });
  }

  #devices(): readonly Device[] {
    return this.deps.config()?.devices ?? [];
  }

  stored({ startsS }: Pick<ReadingsBatch, "startsS">, { accepted }: Pick<ReadingsReceipt, "accepted">): void {
    this.#silence.look();
    if (accepted > 0) this.#desk.stored(startsS);
  }

  commanded(document: Record<string, unknown>): void {
    this.#desk.happened("command", document);
  }

  configured(): void {
    this.#desk.configured();
    this.#silence.configured();
  }

  tick(): void {
    this.#silence.look();
    this.#desk.tick();
  }

  /** Who may, the caller has checked. */
  async ask(ask: HookAsk): Promise<Outcome<HookAnswer>> {
    const done = ask.do === "show" ? ok(null) : await this.#desk[ask.do](ask.hook);
    return done.ok ? ok(this.#desk.states()) : done;
  }
}
