/** The steps of setting a device up over its link. Nothing here keeps a network's name or password. */
import {
  CAPABILITY,
  COMMAND,
  IMPROV_CAPABILITIES,
  IMPROV_COMMAND,
  IMPROV_ERROR,
  IMPROV_RESULT,
  IMPROV_STATE,
  PROGRESS,
  SETUP_CLAIM,
  SETUP_IDENTITY,
  SETUP_PROGRESS,
  STATE,
} from "../../worker/protocol/ble_constants.ts";
import {
  type Frame,
  frameOf,
  networksOf,
  readFrame,
  readStrings,
  type SeenNetwork,
  sendWifiFrame,
  type WifiCredentials,
} from "../../worker/protocol/ble_frames.ts";
import { claimText, readIdentity, type SetupIdentity } from "../../worker/protocol/ble_setup.ts";
import type { DeviceLink } from "./device_link.ts";
import { done, type Step, trouble, troubleOfImprov, troubleOfProgress } from "./trouble.ts";

const POLL_MS = 250;
const SCAN_MS = 15_000;
/** After an answer with one network: how long another may take. */
const SCAN_QUIET_MS = 2_000;
/** A device tries for 30 s. */
const WIFI_MS = 45_000;
const PRESS_MS = 120_000;
const PROGRESS_MS = 90_000;
/** What stood in a characteristic before a command counts as its answer only after this. */
const STALE_MS = 3_000;

export interface Greeting {
  /** Null for a plain Improv device: it takes no claim over Bluetooth. */
  identity: SetupIdentity | null;
  canIdentify: boolean;
  canScan: boolean;
  /** Its button must be pressed first. */
  locked: boolean;
  online: boolean;
}

export class SetupClient {
  constructor(readonly link: DeviceLink) {}

  async greet(): Promise<Step<Greeting>> {
    const state = await this.link.readByte(IMPROV_STATE);
    if (!state.ok) return state;
    // Some firmware has no capabilities to read: then it can do the least.
    const told = await this.link.readByte(IMPROV_CAPABILITIES);
    const capabilities = told.ok ? told.value : 0;
    const claims = await this.link.has(SETUP_CLAIM);
    if (!claims.ok) return claims;
    let identity: SetupIdentity | null = null;
    if (claims.value) {
      const bytes = await this.link.read(SETUP_IDENTITY);
      if (!bytes.ok) return bytes;
      const read = readIdentity(bytes.value);
      if (!read.ok) return trouble("device_unknown");
      identity = read.value;
    }
    return done({
      identity,
      canIdentify: (capabilities & CAPABILITY.identify) !== 0,
      canScan: (capabilities & CAPABILITY.scan) !== 0,
      locked: state.value === STATE.authorizationRequired,
      online: state.value === STATE.provisioned,
    });
  }

  /** Until its button was pressed. */
  async unlocked(): Promise<Step<true>> {
    return await this.#until(PRESS_MS, async () => {
      const state = await this.link.readByte(IMPROV_STATE);
      return state.ok ? done(state.value === STATE.authorizationRequired ? null : true) : state;
    });
  }

  async identify(): Promise<Step<void>> {
    return await this.link.write(IMPROV_COMMAND, frame(COMMAND.identify));
  }

  /** The networks that the device hears: in one answer, or in several ended by an empty one. */
  async scan(): Promise<Step<SeenNetwork[]>> {
    const before = await this.link.read(IMPROV_RESULT);
    if (!before.ok) return before;
    const asked = await this.link.write(IMPROV_COMMAND, frame(COMMAND.scan));
    if (!asked.ok) return asked;
    const answers: Frame[] = [];
    let last = String(before.value);
    let lastMs = performance.now();
    return await this.#until(SCAN_MS, async () => {
      const read = await this.link.read(IMPROV_RESULT);
      if (!read.ok) return read;
      const waitedMs = performance.now() - lastMs;
      const fresh = String(read.value) !== last || (answers.length === 0 && waitedMs > STALE_MS);
      const answer = fresh ? readFrame(read.value) : null;
      if (answer?.ok && answer.value.id === COMMAND.scan) {
        if (answer.value.data.length === 0) return done(networksOf(answers));
        answers.push(answer.value);
        last = String(read.value);
        lastMs = performance.now();
        if (readStrings(answer.value.data).length > 3) return done(networksOf(answers));
      } else if (answers.length > 0 && waitedMs > SCAN_QUIET_MS) return done(networksOf(answers));
      return done(null);
    });
  }

  /** Resolves when the device is on the network; with the address of its own page, if it has one. */
  async sendWifi(credentials: WifiCredentials): Promise<Step<string | null>> {
    const framed = sendWifiFrame(credentials);
    if (!framed.ok) return trouble(framed.field === "/ssid" ? "name_too_long" : "password_too_long");
    const oldError = await this.link.readByte(IMPROV_ERROR);
    if (!oldError.ok) return oldError;
    const oldState = await this.link.readByte(IMPROV_STATE);
    if (!oldState.ok) return oldState;
    const notArrived = async () => {
      const state = await this.link.readByte(IMPROV_STATE);
      const error = await this.link.readByte(IMPROV_ERROR);
      return state.ok && error.ok && state.value === oldState.value && error.value === oldError.value;
    };
    const sent = await this.link.write(IMPROV_COMMAND, framed.value, notArrived);
    if (!sent.ok) return sent;
    const sentMs = performance.now();
    let moved = false;
    return await this.#until(WIFI_MS, async () => {
      const state = await this.link.readByte(IMPROV_STATE);
      if (!state.ok) return state;
      const error = await this.link.readByte(IMPROV_ERROR);
      if (!error.ok) return error;
      moved ||= state.value !== oldState.value || error.value !== oldError.value ||
        performance.now() - sentMs > STALE_MS;
      if (!moved) return done(null);
      const why = troubleOfImprov(error.value);
      if (why !== null && state.value !== STATE.provisioning) return trouble(why);
      return state.value === STATE.provisioned ? done({ page: await this.#ownPage() }) : done(null);
    }).then((joined) => joined.ok ? done(joined.value.page) : joined);
  }

  async #ownPage(): Promise<string | null> {
    const read = await this.link.read(IMPROV_RESULT);
    const result = read.ok ? readFrame(read.value) : null;
    if (!result?.ok || result.value.id !== COMMAND.sendWifi) return null;
    const [url = ""] = readStrings(result.value.data);
    return /^https?:\/\//.test(url) && URL.canParse(url) ? url : null;
  }

  async giveClaim(origin: string, code: string): Promise<Step<void>> {
    return await this.link.write(SETUP_CLAIM, claimText(origin, code));
  }

  /** Until its first reading is on its way. `stale` is what stood there before the claim was given. */
  async follow(stale: number, onProgress: (progress: number) => void): Promise<Step<true>> {
    const startedMs = performance.now();
    let moved = stale < 0x80;
    return await this.#until(PROGRESS_MS, async () => {
      const progress = await this.link.readByte(SETUP_PROGRESS);
      if (!progress.ok) return progress;
      moved ||= progress.value !== stale || performance.now() - startedMs > STALE_MS;
      if (!moved) return done(null);
      const why = troubleOfProgress(progress.value);
      if (why !== null) return trouble(why);
      onProgress(progress.value);
      return done(progress.value === PROGRESS.firstReadingSent ? true : null);
    });
  }

  async progress(): Promise<Step<number>> {
    return await this.link.readByte(SETUP_PROGRESS);
  }

  async #until<T>(forMs: number, look: () => Promise<Step<T | null>>): Promise<Step<T>> {
    const untilMs = performance.now() + forMs;
    for (;;) {
      const seen = await look();
      if (!seen.ok) return seen;
      if (seen.value !== null) return done(seen.value);
      if (performance.now() > untilMs) return trouble("no_answer");
      await this.link.news(POLL_MS);
    }
  }
}

function frame(command: number): Uint8Array<ArrayBuffer> {
  const framed = frameOf(command);
  if (!framed.ok) throw new Error(framed.detail);
  return framed.value;
}
