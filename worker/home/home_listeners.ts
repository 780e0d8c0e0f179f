import type { Command } from "../domain/command.ts";
import type { ReadingsBatch, ReadingsReceipt } from "../protocol/readings.ts";
import type { Hooks } from "./hooks.ts";
import type { NoticeDesk } from "./notice_desk.ts";
import type { SilenceWatch } from "./silence_watch.ts";

/** Who hears, outside of the home, of what happens in it: webhooks and people. What one cannot hear the other does. */
export class HomeListeners {
  constructor(readonly hooks: Hooks, readonly notices: NoticeDesk, readonly silence: SilenceWatch) {}

  #both(first: () => void, second: () => void): void {
    try {
      first();
    } finally {
      second();
    }
  }

  stored(batch: ReadingsBatch, receipt: ReadingsReceipt): void {
    this.#both(() => this.silence.heard(batch.device), () => this.hooks.stored(batch, receipt));
  }

  configured(): void {
    this.#both(() => this.hooks.configured(), () => this.silence.configured());
  }

  ended(command: Command): void {
    this.notices.ended(command);
  }

  tick(): void {
    this.#both(
      () => this.silence.tick(),
      () => this.#both(() => this.hooks.tick(), () => this.notices.tick()),
    );
  }
}
