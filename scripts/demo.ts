/** A home to look at: a simulated EcoMain that posts through the public endpoint, minute by minute. */
import { type Member, postReadings, type ReadingsAnswer, signIn } from "./api_client.ts";
import { DemoBodies } from "./demo/demo_bodies.ts";
import { DemoLive } from "./demo/demo_live.ts";
import { demoHouse, demoZone, prepareDemoHome } from "./demo/demo_home.ts";
import { nextSpan, posted, type Progress, type Span } from "./demo/demo_plan.ts";
import { runDemoSocket } from "./demo/demo_socket.ts";
import { type DemoState, readDemoState, writeDemoState } from "./demo/demo_state.ts";
import { streamDemo } from "./demo/demo_stream.ts";
import { must, StepRefused } from "./furnish_home.ts";
import { showMoment } from "./moment.ts";
import { type Failure, type Patience, type Reply, wait } from "./patient_fetch.ts";
import { House } from "./simulator/house.ts";
import { PlainError } from "./stack/plain_error.ts";

export interface DemoStack {
  url: string;
  devSignInKey: string;
  /** Where the demo keeps its token and how far it got; without either of them, a start begins anew. */
  tokenFile?: string;
  dataDir?: string;
}

export interface DemoOptions {
  /** Days of history behind the day of the first start. */
  historyDays: number;
  nowMs(): number;
}

const DAY_S = 86_400;
/** A minute is posted when it has closed, and a moment more, as a real device takes. */
const AFTER_CLOSE_MS = 700;
const PREPARE_AGAIN_MS = 2_000;
const REFUSED_TOKEN = new Set([401, 403]);

const DEFAULTS: DemoOptions = { historyDays: 60, nowMs: Date.now };

/** Runs until the signal aborts; then it resolves at once. What the server refuses for good, it throws. */
export async function runDemo(
  stack: DemoStack,
  signal: AbortSignal,
  say: (line: string) => void,
  options: Partial<DemoOptions> = {},
): Promise<void> {
  try {
    await new Demo(stack, signal, say, { ...DEFAULTS, ...options }).run();
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

class Demo {
  readonly #patience: Patience;
  readonly #stateFile: string | null;
  #waiting = false;
  #endStream = () => {};

  constructor(
    readonly stack: DemoStack,
    readonly signal: AbortSignal,
    readonly say: (line: string) => void,
    readonly options: DemoOptions,
  ) {
    const { tokenFile, dataDir } = stack;
    this.#stateFile = tokenFile ?? (dataDir === undefined ? null : `${dataDir}/demo.json`);
    this.#patience = { forMs: Infinity, signal, onWait: (failure) => this.#tellWait(failure) };
  }

  async run(): Promise<void> {
    try {
      await this.#run();
    } finally {
      this.#endStream();
    }
  }

  /** Answers who looks with values by the second, beside the minutes. */
  #stream({ serial, token }: DemoState, live: DemoLive): void {
    this.#endStream();
    const mqtt = `${this.stack.url.replace("http", "ws")}/mqtt`;
    this.#endStream = streamDemo({ mqtt, serial, token, live, nowMs: this.options.nowMs });
  }

  async #run(): Promise<void> {
    const kept = this.#stateFile === null ? null : await readDemoState(this.#stateFile);
    let state = await this.#prepare(kept, true);
    void this.#runSocket(state.home);
    const house = new House(demoHouse(state.zone));
    const live = new DemoLive(demoHouse(state.zone));
    this.#stream(state, live);
    let bodies = new DemoBodies(house, state.serial);
    let progress: Progress = {
      kept: state.toS > state.fromS ? { fromS: state.fromS, toS: state.toS } : null,
      live: null,
      backToS: state.backToS,
    };
    let told = false;
    let refusals = 0;
    for (;;) {
      const closedS = Math.floor((this.options.nowMs() - AFTER_CLOSE_MS) / 60_000) * 60;
      const span = nextSpan(progress, closedS);
      if (span === null) {
        if (!told) this.say(`The demo home has all its minutes since ${showMoment(progress.backToS)}`);
        told = true;
        await wait(60_000 - (this.options.nowMs() - AFTER_CLOSE_MS) % 60_000, this.signal);
        continue;
      }
      const [reply] = await Promise.all([
        this.#post(bodies.of(span), state.token),
        this.#prepareNext(bodies, nextSpan(posted(progress, span), closedS)),
      ]);
      if (!reply.ok) {
        // A token may be lost together with the database; a new one that is refused as well is not our doing.
        if (!REFUSED_TOKEN.has(reply.status) || refusals++ > 0) throw new PlainError(reply.detail);
        state = await this.#prepare(state, false);
        bodies = new DemoBodies(house, state.serial);
        this.#stream(state, live);
        continue;
      }
      refusals = 0;
      if (reply.value.token !== null) {
        state = { ...state, token: reply.value.token };
        this.#stream(state, live);
      }
      progress = posted(progress, span);
      state = { ...state, ...(progress.kept ?? progress.live) };
      await this.#keep(state);
    }
  }

  /** A socket that fails takes nothing else with it. */
  async #runSocket(home: string): Promise<void> {
    try {
      const { url, devSignInKey } = this.stack;
      const member = must(await signIn(url, devSignInKey, this.#patience));
      await runDemoSocket(member, home, this.signal, this.options.nowMs);
    } catch (error) {
      if (!this.signal.aborted) this.say(`The demo's socket ended: ${error}`);
    }
  }

  /** Prepares the home, however often the server is away meanwhile: each step may be taken again. */
  async #prepare(kept: DemoState | null, tokenIsGood: boolean): Promise<DemoState> {
    for (;;) {
      try {
        return await this.#tryToPrepare(kept, tokenIsGood);
      } catch (error) {
        if (!(error instanceof StepRefused) || !error.unreached) throw error;
        this.#tellWait(error.failure);
        await wait(PREPARE_AGAIN_MS, this.signal);
      }
    }
  }

  /** Signs in, and sees to it that home, device and branches are there. */
  async #tryToPrepare(kept: DemoState | null, tokenIsGood: boolean): Promise<DemoState> {
    const { url, devSignInKey } = this.stack;
    const zone = kept?.zone ?? demoZone(new Intl.DateTimeFormat().resolvedOptions().timeZone);
    const member: Member = must(await signIn(url, devSignInKey, this.#patience));
    const home = await prepareDemoHome(member, kept, zone, tokenIsGood);
    const { id, serial, token } = home;
    this.say(`${home.made ? "Made" : "Found"} ${home.name}: ${home.branches} branches, device ${serial}`);
    const goesOn = kept !== null && kept.home === id && kept.serial === serial;
    const todayS = Math.floor(this.options.nowMs() / 1000 / DAY_S) * DAY_S;
    const state: DemoState = {
      home: id,
      serial,
      token,
      zone,
      fromS: goesOn ? kept.fromS : 0,
      toS: goesOn ? kept.toS : 0,
      backToS: goesOn ? kept.backToS : todayS - this.options.historyDays * DAY_S,
    };
    await this.#keep(state);
    return state;
  }

  async #prepareNext(bodies: DemoBodies, span: Span | null): Promise<void> {
    // Simulating keeps the thread busy: the post that was just begun goes out first.
    await wait(1, this.signal);
    if (span !== null) bodies.prepare(span);
  }

  async #post(body: Uint8Array<ArrayBuffer>, token: string): Promise<Reply<ReadingsAnswer>> {
    const reply = await postReadings({ url: this.stack.url, token, gzip: true }, body, this.#patience);
    if (reply.ok && this.#waiting) {
      this.#waiting = false;
      this.say("The demo goes on");
    }
    return reply;
  }

  #tellWait(failure: Failure): void {
    if (!this.#waiting) this.say(`The demo waits: ${failure.detail}`);
    this.#waiting = true;
  }

  async #keep(state: DemoState): Promise<void> {
    if (this.#stateFile !== null) await writeDemoState(this.#stateFile, state);
  }
}
