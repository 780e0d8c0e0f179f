/** A connection to a device's characteristics that comes back by itself when it broke. */
import { IMPROV_SERVICE, SETUP_SERVICE } from "../../worker/protocol/ble_constants.ts";
import { pause, within } from "./pause.ts";
import { done, type Step, type Trouble, trouble, troubleOfLink } from "./trouble.ts";

const OPERATION_MS = 5_000;
const CONNECT_MS = 10_000;
/** How long it tries to come back before it says so; walking from the panel to the router and back takes longer. */
const REACH_MS = 60_000;
const AGAIN_MS = 400;

type Bytes = Uint8Array<ArrayBuffer>;
type Characteristics = Map<string, BluetoothRemoteGATTCharacteristic>;

export class DeviceLink {
  #found: Characteristics | null = null;
  #connecting: Promise<Characteristics> | null = null;
  #turn: Promise<unknown> = Promise.resolve();
  #closed = false;
  readonly #news = new EventTarget();

  /** `onReach` is told when the device is out of reach, and when it is back. */
  constructor(readonly device: BluetoothDevice, readonly onReach: (reached: boolean) => void) {
    device.addEventListener("gattserverdisconnected", this.#lost);
  }

  readonly #lost = () => {
    this.#found = null;
    this.#news.dispatchEvent(new Event("news"));
  };

  close(): void {
    this.#closed = true;
    this.device.removeEventListener("gattserverdisconnected", this.#lost);
    this.device.gatt?.disconnect();
  }

  /** Resolves when a notification came, the link broke, or the time is over. */
  news(waitMs: number): Promise<void> {
    return new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer);
        this.#news.removeEventListener("news", end);
        resolve();
      };
      const timer = setTimeout(end, waitMs);
      this.#news.addEventListener("news", end);
    });
  }

  /** Whether the device has the characteristic; connects first. */
  async has(uuid: string): Promise<Step<boolean>> {
    return await this.#reach((found) => Promise.resolve(found.has(uuid)));
  }

  async read(uuid: string): Promise<Step<Bytes>> {
    return await this.#reach(async (found) => {
      const value = await this.#alone(() => characteristic(found, uuid).readValue());
      return new Uint8Array(
        value.buffer.slice(value.byteOffset, value.byteOffset + value.byteLength) as ArrayBuffer,
      );
    });
  }

  /** One byte; 0 where the device gives none. */
  async readByte(uuid: string): Promise<Step<number>> {
    const read = await this.read(uuid);
    return read.ok ? done(read.value[0] ?? 0) : read;
  }

  /** When the link broke in the middle it is written once more, unless `again` finds that it had arrived. */
  async write(
    uuid: string,
    bytes: Bytes,
    again: () => Promise<boolean> = () => Promise.resolve(true),
  ): Promise<Step<void>> {
    let tries = 0;
    return await this.#reach(async (found) => {
      if (tries++ > 0 && !await again()) return;
      await this.#alone(() => characteristic(found, uuid).writeValueWithResponse(bytes));
    });
  }

  /** Browsers refuse an operation while another one is under way. */
  #alone<T>(operation: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(() => within(OPERATION_MS, operation()));
    this.#turn = turn.catch(() => {});
    return turn;
  }

  async #reach<T>(work: (found: Characteristics) => Promise<T>): Promise<Step<T>> {
    const untilMs = performance.now() + REACH_MS;
    let why: Trouble = "out_of_range";
    let lost = false;
    while (!this.#closed) {
      try {
        const value = await work(this.#found ?? await this.#connect());
        if (lost) this.onReach(true);
        return done(value);
      } catch (error) {
        why = error instanceof Error ? troubleOfLink(error) : "out_of_range";
        // An operation or connection that hangs is given up, or the next one would wait behind it.
        if (error instanceof Error && error.name === "TimeoutError") this.device.gatt?.disconnect();
        if (why !== "out_of_range" || performance.now() > untilMs) break;
        if (!lost) this.onReach(false);
        lost = true;
        await pause(AGAIN_MS);
      }
    }
    return trouble(why);
  }

  #connect(): Promise<Characteristics> {
    this.#connecting ??= within(CONNECT_MS, this.#discover()).finally(() => this.#connecting = null);
    return this.#connecting;
  }

  async #discover(): Promise<Characteristics> {
    const server = await this.device.gatt!.connect();
    const found: Characteristics = new Map();
    const improv = await server.getPrimaryService(IMPROV_SERVICE);
    for (const one of await improv.getCharacteristics()) found.set(one.uuid, one);
    // Plain Improv devices have no set-up service.
    const setup = await server.getPrimaryService(SETUP_SERVICE).then(
      (service) => service.getCharacteristics(),
      (error: Error) => error.name === "NotFoundError" ? [] : Promise.reject(error),
    );
    for (const one of setup) found.set(one.uuid, one);
    for (const one of found.values()) {
      if (!one.properties.notify) continue;
      one.addEventListener("characteristicvaluechanged", () => this.#news.dispatchEvent(new Event("news")));
      // Only hurries things up: whoever waits also reads.
      await one.startNotifications().catch(() => {});
    }
    return this.#found = found;
  }
}

function characteristic(found: Characteristics, uuid: string): BluetoothRemoteGATTCharacteristic {
  const one = found.get(uuid);
  if (one === undefined) throw new DOMException(`Cannot find characteristic: ${uuid}`, "NotFoundError");
  return one;
}
