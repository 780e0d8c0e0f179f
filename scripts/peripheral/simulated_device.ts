/** A device that wants to be set up, as its firmware would behave: Improv Wi-Fi, the set-up service, and then real posts. */
import {
  CAPABILITY,
  COMMAND,
  IMPROV_CAPABILITIES,
  IMPROV_COMMAND,
  IMPROV_ERROR,
  IMPROV_ERRORS,
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
  FrameAssembler,
  frameOf,
  readStrings,
  stringsData,
} from "../../worker/protocol/ble_frames.ts";
import { readClaimText } from "../../worker/protocol/ble_setup.ts";

export interface SimulatedNetwork {
  ssid: string;
  rssiDbm: number;
  /** Empty for an open one. */
  password: string;
  /** Does not tell its name in a scan. */
  hidden?: boolean;
  internet?: boolean;
}

export interface DeviceTraits {
  serial: string;
  networks: SimulatedNetwork[];
  capabilities?: number;
  /** Plain Improv devices have none. */
  setupService?: boolean;
  locked?: boolean;
  scanAnswers?: "one" | "several";
  /** Answers every network with this error instead of trying. */
  alwaysError?: number;
  /** Where its own page is, once it is on the network. */
  ownPage?: string;
  /** Drops the link when it starts to try a network, when it is on it, or never. */
  dropsLink?: "trying" | "joined";
  /** Watts of its first reading. */
  watts?: number;
}

type Bytes = Uint8Array<ArrayBuffer>;
const utf8 = (text: string): Bytes => new TextEncoder().encode(text);
const bytesOf = (id: number, data: number[] = []): Bytes => {
  const frame = frameOf(id, data);
  if (!frame.ok) throw new Error(frame.detail);
  return frame.value;
};

/** A GATT refusal, with the code that goes over the air. */
export class WriteRefused extends Error {
  readonly code = 0x03;
}

export class SimulatedDevice {
  state: number;
  error: number = IMPROV_ERRORS.none;
  progress: number = PROGRESS.idle;
  identified = 0;
  token: string | null = null;
  /** Claims as they were written, and the networks that were tried: for tests to look at. */
  readonly claims: string[] = [];
  readonly tried: { ssid: string; password: string }[] = [];
  /** Called when the device itself ends the link. */
  onDrop: () => void = () => {};
  /** Called after each command that was taken in. */
  onCommand: (id: number) => void = () => {};
  /** Claims itself only after this. */
  holdJoin: Promise<unknown> = Promise.resolve();
  #results: Bytes[] = [];
  #claim: { origin: string; code: string } | null = null;
  #network: SimulatedNetwork | null = null;
  readonly #commands = new FrameAssembler();

  constructor(readonly traits: DeviceTraits) {
    this.state = traits.locked ? STATE.authorizationRequired : STATE.authorized;
  }

  pressButton(): void {
    if (this.state === STATE.authorizationRequired) this.state = STATE.authorized;
  }

  read(uuid: string): Bytes {
    switch (uuid) {
      case IMPROV_STATE:
        return Uint8Array.of(this.state);
      case IMPROV_ERROR:
        return Uint8Array.of(this.error);
      case IMPROV_CAPABILITIES:
        return Uint8Array.of(this.traits.capabilities ?? CAPABILITY.identify | CAPABILITY.scan);
      case IMPROV_RESULT:
        // The next answer of several is shown when the one before was read.
        return this.#results.length > 1 ? this.#results.shift()! : this.#results[0] ?? new Uint8Array();
      case SETUP_IDENTITY:
        return utf8(
          JSON.stringify({ serial: this.traits.serial, model: "ecoMain", firmware: "139", subs: [] }),
        );
      case SETUP_PROGRESS:
        return Uint8Array.of(this.progress);
      default:
        throw new Error(`Cannot read characteristic: ${uuid}`);
    }
  }

  write(uuid: string, bytes: Bytes): void {
    if (uuid === SETUP_CLAIM) return this.#takeClaim(bytes);
    if (uuid !== IMPROV_COMMAND) throw new WriteRefused(uuid);
    for (const frame of this.#commands.take(bytes)) {
      if (frame.ok) this.#take(frame.value);
      else this.error = IMPROV_ERRORS.invalidPacket;
    }
  }

  #takeClaim(bytes: Bytes): void {
    const claim = readClaimText(bytes);
    if (this.state === STATE.authorizationRequired || !claim.ok) throw new WriteRefused("claim");
    this.claims.push(new TextDecoder().decode(bytes));
    this.#claim = claim.value;
    this.progress = PROGRESS.hasClaim;
    if (this.state === STATE.provisioned) void this.#join();
  }

  #take({ id, data }: Frame): void {
    this.error = IMPROV_ERRORS.none;
    if (this.state === STATE.authorizationRequired && id !== COMMAND.identify) {
      this.error = IMPROV_ERRORS.notAuthorized;
    } else if (id === COMMAND.identify) this.identified++;
    else if (id === COMMAND.scan) this.#scan();
    else if (id === COMMAND.sendWifi) this.#tryWifi(readStrings(data));
    else this.error = IMPROV_ERRORS.unknownCommand;
    this.onCommand(id);
  }

  #scan(): void {
    const triples = this.traits.networks.filter(({ hidden }) => !hidden).map(({ ssid, rssiDbm, password }) =>
      stringsData([ssid, String(rssiDbm), password === "" ? "NO" : "WPA2"])
    );
    this.#results = this.traits.scanAnswers === "several"
      ? [...triples.map((triple) => bytesOf(COMMAND.scan, triple)), bytesOf(COMMAND.scan)]
      : [bytesOf(COMMAND.scan, triples.flat())];
  }

  #tryWifi([ssid = "", password = ""]: string[]): void {
    this.tried.push({ ssid, password });
    this.state = STATE.provisioning;
    if (this.traits.dropsLink === "trying") setTimeout(() => this.onDrop(), 40);
    setTimeout(() => {
      const network = this.traits.networks.find((known) =>
        known.ssid === ssid && known.password === password
      );
      this.error = this.traits.alwaysError ?? (network ? IMPROV_ERRORS.none : IMPROV_ERRORS.unableToConnect);
      if (this.error !== IMPROV_ERRORS.none || network === undefined) {
        this.state = STATE.authorized;
        return;
      }
      this.#network = network;
      this.#results = [
        bytesOf(COMMAND.sendWifi, stringsData(this.traits.ownPage ? [this.traits.ownPage] : [])),
      ];
      this.state = STATE.provisioned;
      if (this.traits.dropsLink === "joined") this.onDrop();
      void this.#join();
    }, 150);
  }

  /** Claims itself and posts its first minute, over HTTP like any device. */
  async #join(): Promise<void> {
    if (this.#claim === null) return;
    const { origin, code } = this.#claim;
    this.progress = PROGRESS.connecting;
    await this.holdJoin;
    if (this.#network?.internet === false) {
      this.progress = PROGRESS.noInternet;
      return;
    }
    try {
      this.progress = PROGRESS.claiming;
      // A code is good once; without internet it is kept for the next network.
      this.#claim = null;
      const { serial } = this.traits;
      const claimed = await send(`${origin}/v1/devices/claim`, {
        claim: code,
        serial,
        model: "ecoMain",
        firmware: "139",
      });
      if (claimed.status !== 201) {
        await claimed.body?.cancel();
        this.progress = claimed.status === 410 ? PROGRESS.claimExpired : PROGRESS.claimRefused;
        return;
      }
      const answer = await claimed.json();
      this.token = answer.token;
      this.progress = PROGRESS.claimed;
      const t = Math.floor(answer.now / 60) * 60 - 60;
      const minutes = [{ t, channels: { L1: { v: 230, w: this.traits.watts ?? 1234, fwd: 1000, rev: 0 } } }];
      const health = {
        firmware: "139",
        rssi_dbm: this.#network?.rssiDbm ?? -50,
        buffered: 0,
        clock_s: answer.now,
      };
      const posted = await send(answer.readings, { serial, minutes, health }, answer.token);
      await posted.body?.cancel();
      this.progress = posted.ok ? PROGRESS.firstReadingSent : PROGRESS.other;
    } catch {
      this.progress = PROGRESS.noInternet;
    }
  }
}

function send(url: string, body: unknown, token?: string): Promise<Response> {
  const headers: Record<string, string> = { "content-type": "application/json" };
  if (token !== undefined) headers.authorization = `Bearer ${token}`;
  return fetch(url, { method: "POST", headers, body: JSON.stringify(body) });
}
