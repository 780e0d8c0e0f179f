/** What is known of this computer's clock. */
import type { BridgeDeps } from "./bridge_deps.ts";
import { CLOCK_STEP_MS, isWrong } from "./clock_check.ts";

export class ClockWatch {
  /** The server has confirmed it since it was last set. */
  sure = false;
  /** The server's clock says something else: nothing may be dated by it. */
  wrong = false;
  #differenceMs: number;

  constructor(readonly deps: Pick<BridgeDeps, "nowMs" | "steadyMs">) {
    this.#differenceMs = deps.nowMs() - deps.steadyMs();
  }

  /** By how much somebody has set the clock since the last call; slow corrections are none. */
  steppedMs(): number {
    const differenceMs = this.deps.nowMs() - this.deps.steadyMs();
    const stepMs = differenceMs - this.#differenceMs;
    this.#differenceMs = differenceMs;
    if (Math.abs(stepMs) < CLOCK_STEP_MS) return 0;
    this.sure = false;
    return stepMs;
  }

  told(aheadS: number): void {
    this.wrong = isWrong(aheadS);
    this.sure = !this.wrong;
  }
}
