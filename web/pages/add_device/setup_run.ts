/** A device's way from the box into the home: which step it is at, and what stands in its way. */
import { signal } from "@preact/signals";
import { CLAIM_LIFE_S } from "../../../worker/domain/limits.ts";
import { PROGRESS } from "../../../worker/protocol/ble_constants.ts";
import type { SeenNetwork, WifiCredentials } from "../../../worker/protocol/ble_frames.ts";
import type { Problem } from "../../api/ask.ts";
import { type Claim, createClaim } from "../../api/homes.ts";
import { DeviceLink } from "../../bluetooth/device_link.ts";
import { pause } from "../../bluetooth/pause.ts";
import { pickDevice } from "../../bluetooth/pick_device.ts";
import { type Greeting, SetupClient } from "../../bluetooth/setup_client.ts";
import type { Trouble } from "../../bluetooth/trouble.ts";
import { type FirstReading, firstReading } from "./first_reading.ts";
import { mayStillJoin, type Words, wordsOf } from "./trouble_words.ts";

export const STAGES = ["wifi", "claim", "reading"] as const;
export type Stage = (typeof STAGES)[number];
export interface Shown {
  step: "start" | "connecting" | "press" | "device" | "network" | "joining" | "own_page" | "done";
  name: string;
  words: Words | null;
  problem: Problem | null;
  reached: boolean;
  greeting: Greeting | null;
  /** Null while the device is looking. */
  networks: SeenNetwork[] | null;
  /** The network that was tried last; in memory only. */
  ssid: string | null;
  stage: Stage;
  claim: Claim | null;
  page: string | null;
  reading: FirstReading | null;
}

const START: Shown = {
  step: "start",
  name: "",
  words: null,
  problem: null,
  reached: true,
  greeting: null,
  networks: null,
  ssid: null,
  stage: "wifi",
  claim: null,
  page: null,
  reading: null,
};
/** How long a reading may take after the device said, or may have, that it is on its way. */
const READING_MS = 60_000;
const RENEWALS = 2;

export class SetupRun {
  readonly shown = signal<Shown>(START);
  #link: DeviceLink | null = null;
  #client: SetupClient | null = null;
  #watch = new AbortController();

  constructor(readonly home: string) {}

  #show(change: Partial<Shown>): void {
    this.shown.value = { ...this.shown.peek(), ...change };
  }

  /** Server and device tell of the same way, one a little later than the other. */
  #reached(stage: Stage): void {
    if (STAGES.indexOf(stage) > STAGES.indexOf(this.shown.peek().stage)) this.#show({ stage });
  }

  #fail(step: Shown["step"], words: Words): void {
    this.#show({ step, words });
  }

  close(): void {
    this.#watch.abort();
    this.#link?.close();
    this.#link = null;
    this.#client = null;
  }

  startOver(): void {
    this.close();
    this.shown.value = START;
  }

  /** From a tap: the browser asks for one before it shows its chooser. */
  async search(): Promise<void> {
    this.close();
    const picked = await pickDevice(navigator.bluetooth);
    if (!picked.ok) {
      this.shown.value = { ...START, words: picked.trouble };
      return;
    }
    this.#link = new DeviceLink(picked.value, (reached) => this.#show({ reached }));
    this.#client = new SetupClient(this.#link);
    this.shown.value = { ...START, name: picked.value.name ?? "" };
    await this.connect();
  }

  async connect(): Promise<void> {
    const client = this.#client;
    if (client === null) return this.startOver();
    this.#show({ step: "connecting", words: null, reached: true });
    const greeted = await client.greet();
    if (client !== this.#client) return;
    if (!greeted.ok) return this.#fail("connecting", greeted.trouble);
    this.#show({ greeting: greeted.value });
    if (greeted.value.locked) {
      this.#show({ step: "press" });
      const pressed = await client.unlocked();
      if (client !== this.#client) return;
      if (!pressed.ok) return this.#fail("connecting", pressed.trouble);
    }
    this.#show({ step: "device", networks: greeted.value.canScan ? null : [] });
    if (greeted.value.canIdentify) await client.identify();
    if (greeted.value.canScan) await this.scan();
  }

  async identify(): Promise<void> {
    await this.#client?.identify();
  }

  chooseNetwork(): void {
    this.#show({ step: "network", words: null });
  }

  async scan(): Promise<void> {
    const client = this.#client;
    this.#show({ networks: null });
    const scanned = await client?.scan();
    // A device that cannot tell them is told the name.
    if (client === this.#client) this.#show({ networks: scanned?.ok ? scanned.value : [] });
  }

  async #newClaim(): Promise<Claim | null> {
    const answer = await createClaim(this.home);
    this.#show(answer.ok ? { claim: answer.value, problem: null } : { problem: answer });
    return answer.ok ? answer.value : null;
  }

  /** Null credentials: it stays on the network that it is on. */
  async join(credentials: WifiCredentials | null): Promise<void> {
    const { greeting, networks } = this.shown.peek();
    const client = this.#client;
    if (client === null || greeting === null) return this.startOver();
    this.#watch.abort();
    const watch = this.#watch = new AbortController();
    this.#show({
      step: "joining",
      ssid: credentials?.ssid ?? null,
      stage: credentials ? "wifi" : "claim",
      words: null,
      problem: null,
      reached: true,
    });
    const claim = await this.#newClaim();
    if (claim === null) return;

    const sinceS = claim.expiresAtS - CLAIM_LIFE_S;
    const awaited = { home: this.home, serial: greeting.identity?.serial ?? null, sinceS };
    const reading = firstReading(awaited, () => this.#reached("reading"), watch.signal);
    const driven = greeting.identity === null
      ? this.#drivePlain(client, credentials)
      : this.#drive(client, credentials, claim);
    const came = reading.then(() => null);
    const said = await Promise.race([came, driven]);
    if (watch.signal.aborted) return;
    const shown = said === null ? null : wordsOf(said, credentials?.ssid ?? null, networks);
    const isPlain = greeting.identity === null && said === null;
    const first = mayStillJoin(shown)
      ? await Promise.race([reading, isPlain ? reading : pause(READING_MS).then(() => null)])
      : null;
    if (watch.signal.aborted) return;
    if (first !== null) {
      this.#show({ step: "done", ssid: null, networks: [], reading: first, words: null, reached: true });
      return this.close();
    }
    watch.abort();
    // What is wrong with the network is mended by choosing again, the rest by trying again.
    const ofNetwork = shown === "wrong_password" || shown === "not_heard" || shown === "unable_to_connect" ||
      shown === "name_too_long" || shown === "password_too_long";
    this.#fail(ofNetwork ? "network" : "joining", shown ?? "no_answer");
  }

  /** A device that takes no claim over Bluetooth: on the network first, then its own page. */
  async #drivePlain(client: SetupClient, credentials: WifiCredentials | null): Promise<Trouble | null> {
    const sent = credentials === null
      ? { ok: true as const, value: null }
      : await client.sendWifi(credentials);
    if (!sent.ok && !mayStillJoin(sent.trouble)) return sent.trouble;
    this.#show({ step: "own_page", page: sent.ok ? sent.value : null });
    return null;
  }

  async #drive(
    client: SetupClient,
    credentials: WifiCredentials | null,
    claim: Claim,
  ): Promise<Trouble | null> {
    let left = credentials;
    for (let renewal = 0, good: Claim | null = claim; good !== null; renewal++) {
      const before = await client.progress();
      if (!before.ok) return before.trouble;
      const given = await client.giveClaim(location.origin, good.claim);
      if (!given.ok) return given.trouble;
      if (left !== null) {
        const sent = await client.sendWifi(left);
        if (!sent.ok) return sent.trouble;
        left = null;
        this.#reached("claim");
      }
      const followed = await client.follow(before.value, (progress) => {
        if (progress >= PROGRESS.claimed) this.#reached("reading");
      });
      if (followed.ok) return null;
      if (followed.trouble !== "claim_expired" || renewal === RENEWALS) return followed.trouble;
      good = await this.#newClaim();
    }
    return "no_answer";
  }
}
