/** The line to a home's broker: taken up by starting its thread, put down by ending it. */
import type { LineWord } from "./home_line.ts";

export class HomeLink {
  #line: Worker | null = null;

  constructor(readonly home: string, readonly hear: (word: LineWord) => void) {}

  /** Nothing changes where it is up already. */
  up(): void {
    if (this.#line) return;
    this.#line = new Worker(new URL("./home_line.ts", import.meta.url), { type: "module", name: this.home });
    this.#line.onmessage = ({ data }) => this.hear(data);
  }

  down(): void {
    if (!this.#line) return;
    // What it said last may still be on its way.
    this.#line.onmessage = null;
    this.#line.terminate();
    this.#line = null;
  }

  /** The line may be dead without anybody having said so: after sleep, in another network. */
  renew(): void {
    this.down();
    this.up();
  }
}
