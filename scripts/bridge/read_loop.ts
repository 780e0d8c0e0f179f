/** Reads the EcoMain every few seconds into minutes on the disk. */
import { maskSerial } from "../../worker/domain/mask.ts";
import type { BridgeDeps } from "./bridge_deps.ts";
import { CLOCK_WRONG_S } from "./clock_check.ts";
import type { ClockWatch } from "./clock_watch.ts";
import { decodeSample, type Sample } from "./decode_sample.ts";
import type { EcoMain, Identity } from "./eco_main.ts";
import type { LiveStream } from "./live_stream.ts";
import type { MinuteBuffer } from "./minute_buffer.ts";
import { type Made, NOTHING_MADE, passTime, takeSample } from "./minute_maker.ts";

export interface ReadDeps extends BridgeDeps {
  buffer: MinuteBuffer;
  clock: ClockWatch;
  live: Pick<LiveStream, "publish">;
  ecoMain: Pick<EcoMain, "identify" | "readRound" | "close">;
  identity: Identity;
  /** A minute is on the disk. */
  kept(): void;
}

/** The open minute is on the disk from its first sample on, and then this often; a power cut costs no minute. */
const SAVE_EVERY_MS = 15_000;
/** The last reading of a minute comes so long before its end. */
const LEAD_MS = 1_000;

/** From now to the next reading: at multiples of the interval, a little early. Pure. */
export function untilNextMs(nowMs: number, everyMs: number): number {
  const leadMs = Math.min(LEAD_MS, everyMs / 5);
  const sinceMs = (((nowMs + leadMs) % everyMs) + everyMs) % everyMs;
  return everyMs - sinceMs;
}

export class ReadLoop {
  readonly #deps: ReadDeps;
  #making;
  #savedMs = -Infinity;
  #savedT = 0;
  /** What the log was told last, so that it is told once. */
  #told = "";
  firmware: number;

  constructor(deps: ReadDeps) {
    this.#deps = deps;
    this.#making = deps.buffer.making() ?? NOTHING_MADE;
    this.firmware = deps.identity.firmware;
  }

  /** Rejects when the signal aborts, or with what went wrong. */
  async run(everyMs: number, signal: AbortSignal): Promise<void> {
    try {
      for (;;) {
        await this.#deps.wait(untilNextMs(this.#deps.nowMs(), everyMs), signal);
        await this.#turn();
        signal.throwIfAborted();
      }
    } finally {
      this.#deps.buffer.saveMaking(this.#making);
    }
  }

  async #turn(): Promise<void> {
    const { live, clock, buffer, nowMs } = this.#deps;
    const sample = await this.#read();
    if (sample !== null) live.publish(sample);
    this.#clockSet();
    if (clock.wrong) return;
    if (sample !== null) this.#made(takeSample(this.#making, sample, buffer.lastT));
    else this.#made(passTime(this.#making, nowMs()));
  }

  async #read(): Promise<Sample | null> {
    const { ecoMain, identity, nowMs } = this.#deps;
    const met = await ecoMain.identify();
    if (!met.ok) {
      this.#say(met.detail);
      return null;
    }
    if (met.value.serial !== identity.serial) {
      this.#say(`Cannot read EcoMain ${maskSerial(identity.serial)}: another one answers at its address`);
      ecoMain.close();
      return null;
    }
    this.firmware = met.value.firmware;
    const round = await ecoMain.readRound();
    const broken = round.filter(({ answer }) => answer === "broken");
    const sample = decodeSample(round, this.firmware, nowMs());
    if (Object.keys(sample.channels).length === 0) {
      this.#say("Cannot read the EcoMain: its answers are not whole");
      return null;
    }
    this.#say(broken.length === 0 ? "" : "The EcoMain's answers are not whole: some channels are missing");
    return sample;
  }

  #made({ making, closed, behind }: Made): void {
    const { buffer, clock, nowMs, kept } = this.#deps;
    this.#making = making;
    if (behind) this.#say("The clock went back: no minutes until it passes the newest one that is kept");
    if (closed !== null) {
      buffer.keep(closed, making, clock.sure);
      this.#savedMs = nowMs();
      this.#savedT = making.open?.t ?? 0;
      kept();
      return;
    }
    const { open } = making;
    if (open === null) return;
    const sinceMs = nowMs() - this.#savedMs;
    if (open.t === this.#savedT && sinceMs >= 0 && sinceMs < SAVE_EVERY_MS) return;
    buffer.saveMaking(making);
    this.#savedMs = nowMs();
    this.#savedT = open.t;
  }

  /** Somebody set the clock: what was made by it and never confirmed may have a wrong time. */
  #clockSet(): void {
    const { clock, buffer, say } = this.#deps;
    const stepS = clock.steppedMs() / 1000;
    if (stepS === 0) return;
    say(`The clock was set by ${stepS.toFixed(0)} s`);
    if (Math.abs(stepS) > CLOCK_WRONG_S) this.#discard(buffer.discardUnsure(this.#nowS()));
  }

  /** The server's clock, Unix seconds, and how far this computer's is ahead of it. */
  clockTold(serverNowS: number, aheadS: number): void {
    const { clock, buffer, say } = this.#deps;
    const wasWrong = clock.wrong;
    clock.told(aheadS);
    if (clock.wrong) {
      if (!wasWrong) {
        say(
          `Cannot make minutes: this computer's clock is off by ${aheadS.toFixed(0)} s (set it, best by NTP)`,
        );
      }
      this.#discard(buffer.discardUnsure(serverNowS));
    } else {
      if (wasWrong) say("The clock is right again");
      const future = buffer.discardFuture(this.#nowS() + CLOCK_WRONG_S);
      if (future > 0) this.#discard(future);
      if (buffer.unsure > 0) {
        buffer.makeSure();
        this.#deps.kept();
      }
    }
  }

  #discard(minutes: number): void {
    const { buffer, say } = this.#deps;
    this.#making = { ...this.#making, open: null };
    buffer.saveMaking(this.#making);
    if (minutes > 0) say(`${minutes} minutes made by a wrong clock are kept aside`);
  }

  #nowS(): number {
    return Math.floor(this.#deps.nowMs() / 1000);
  }

  #say(line: string): void {
    if (line === this.#told) return;
    if (line === "") this.#deps.say("The EcoMain answers again");
    else this.#deps.say(line);
    this.#told = line;
  }
}
