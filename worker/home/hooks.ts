/** The home's webhooks with what raises their calls: minutes, commands, silent devices. */
import { ok, type Outcome } from "../domain/outcome.ts";
import type { SilenceChange } from "../domain/silence.ts";
import type { ReadingsBatch, ReadingsReceipt } from "../protocol/readings.ts";
import type { HookAnswer, HookAsk } from "./home_rpc.ts";
import { HookDesk, type HookDeskDeps } from "./hook_desk.ts";

export class Hooks {
  readonly #desk: HookDesk;

  constructor(readonly deps: HookDeskDeps) {
    this.#desk = new HookDesk(deps);
  }

  get wantSilences(): boolean {
    return this.#desk.wants("alert");
  }

  silences(changes: SilenceChange[]): void {
    for (const { kind, device, heardAtS } of changes) {
      const name = this.deps.config()?.devices.find(({ id }) => id === device)?.name ?? "";
      this.#desk.happened("alert", { kind, device, name, heardAtS });
    }
  }

  stored({ startsS }: Pick<ReadingsBatch, "startsS">, { accepted }: Pick<ReadingsReceipt, "accepted">): void {
    if (accepted > 0) this.#desk.stored(startsS);
  }

  commanded(document: Record<string, unknown>): void {
    this.#desk.happened("command", document);
  }

  configured(): void {
    this.#desk.configured();
  }

  tick(): void {
    this.#desk.tick();
  }

  /** Who may, the caller has checked. */
  async ask(ask: HookAsk): Promise<Outcome<HookAnswer>> {
    const done = ask.do === "show" ? ok(null) : await this.#desk[ask.do](ask.hook);
    return done.ok ? ok(this.#desk.states()) : done;
  }
}
