/** The air between a browser and simulated devices: Chromium's own emulation of Bluetooth. One for each browser process. */
import type { Browser, BrowserContext, Page } from "playwright-core";
import {
  IMPROV_CAPABILITIES,
  IMPROV_COMMAND,
  IMPROV_ERROR,
  IMPROV_RESULT,
  IMPROV_SERVICE,
  IMPROV_STATE,
  SETUP_CLAIM,
  SETUP_IDENTITY,
  SETUP_PROGRESS,
  SETUP_SERVICE,
} from "../../worker/protocol/ble_constants.ts";
import { type SimulatedDevice, WriteRefused } from "./simulated_device.ts";

/** What the browser must be started with; on Linux it has Web Bluetooth behind a flag. */
export const BLUETOOTH_FLAGS = ["--enable-features=WebBluetooth"];

const NOTIFICATION_SETTINGS = "00002902-0000-1000-8000-00805f9b34fb";
const UNREACHABLE = 0x3e;

const SERVICES: {
  service: string;
  setup: boolean;
  characteristics: [string, ("read" | "write" | "notify")[]][];
}[] = [
  {
    service: IMPROV_SERVICE,
    setup: false,
    characteristics: [
      [IMPROV_STATE, ["read", "notify"]],
      [IMPROV_ERROR, ["read", "notify"]],
      [IMPROV_COMMAND, ["write"]],
      [IMPROV_RESULT, ["read", "notify"]],
      [IMPROV_CAPABILITIES, ["read"]],
    ],
  },
  {
    service: SETUP_SERVICE,
    setup: true,
    characteristics: [[SETUP_IDENTITY, ["read"]], [SETUP_CLAIM, ["write"]], [SETUP_PROGRESS, [
      "read",
      "notify",
    ]]],
  },
];

interface GattEvent {
  address: string;
  type: string;
}
interface CharacteristicEvent {
  characteristicId: string;
  type: string;
  data?: string;
}
/** Playwright's protocol types are older than the emulation. */
interface Session {
  send(method: string, params?: unknown): Promise<Record<string, string>>;
  on(event: string, listener: (event: never) => void): void;
}

interface OnAir {
  device: SimulatedDevice;
  reachable: boolean;
  shown: boolean;
}

export class BluetoothAir {
  readonly #devices = new Map<string, OnAir>();
  readonly #characteristics = new Map<string, { uuid: string; address: string }>();
  #next = 1;

  private constructor(readonly session: Session) {}

  static async over(browser: Browser): Promise<BluetoothAir> {
    const session = await browser.newBrowserCDPSession() as unknown as Session;
    const air = new BluetoothAir(session);
    session.on("BluetoothEmulation.gattOperationReceived", (event) => void air.#gatt(event));
    session.on(
      "BluetoothEmulation.characteristicOperationReceived",
      (event) => void air.#characteristic(event),
    );
    await session.send("BluetoothEmulation.enable", { state: "powered-on", leSupported: true });
    return air;
  }

  /** Puts a device within reach; returns its address. */
  async add(device: SimulatedDevice): Promise<string> {
    const address = `09:09:09:09:${(this.#next >> 8).toString(16).padStart(2, "0")}:${
      (this.#next++ & 0xff).toString(16).padStart(2, "0")
    }`.toUpperCase();
    this.#devices.set(address, { device, reachable: true, shown: false });
    device.onDrop = () => void this.drop(address);
    await this.session.send("BluetoothEmulation.simulatePreconnectedPeripheral", {
      address,
      name: `EcoMain ${device.traits.serial}`,
      manufacturerData: [],
      knownServiceUuids: [IMPROV_SERVICE],
    });
    return address;
  }

  async setRadio(state: "absent" | "powered-off" | "powered-on"): Promise<void> {
    await this.session.send("BluetoothEmulation.setSimulatedCentralState", { state });
  }

  /** Ends the link; the device can be reached again at once. */
  async drop(address: string): Promise<void> {
    await this.session.send("BluetoothEmulation.simulateGATTDisconnection", { address });
  }

  async carryAway(address: string): Promise<void> {
    this.#devices.get(address)!.reachable = false;
    await this.drop(address);
  }

  bringBack(address: string): void {
    this.#devices.get(address)!.reachable = true;
  }

  /** Answers the browser's chooser in a page as a person would: with this device, or null: by closing it. */
  async choose(context: BrowserContext, page: Page, address: string | null): Promise<void> {
    const session = await context.newCDPSession(page) as unknown as Session;
    const answered = new Set<string>();
    session.on("DeviceAccess.deviceRequestPrompted", (prompt: { id: string; devices: { id: string }[] }) => {
      const listed = prompt.devices.some(({ id }) => id.toUpperCase() === address);
      if (answered.has(prompt.id) || (address !== null && !listed)) return;
      answered.add(prompt.id);
      const { id } = prompt;
      void (address === null
        ? session.send("DeviceAccess.cancelPrompt", { id })
        : session.send("DeviceAccess.selectPrompt", { id, deviceId: address }));
    });
    await session.send("DeviceAccess.enable");
  }

  async #gatt({ address, type }: GattEvent): Promise<void> {
    const onAir = this.#devices.get(address.toUpperCase());
    const reachable = onAir?.reachable ?? false;
    if (reachable && type === "discovery") await this.#showServices(address, onAir!);
    await this.session.send("BluetoothEmulation.simulateGATTOperationResponse", {
      address,
      type,
      code: reachable ? 0 : UNREACHABLE,
    });
  }

  async #showServices(address: string, onAir: OnAir): Promise<void> {
    for (const { service, setup, characteristics } of SERVICES) {
      if (setup && onAir.device.traits.setupService === false) continue;
      const { serviceId } = await this.session.send("BluetoothEmulation.addService", {
        address,
        serviceUuid: service,
      });
      for (const [uuid, abilities] of characteristics) {
        const properties = Object.fromEntries(abilities.map((ability) => [ability, true]));
        const { characteristicId } = await this.session.send("BluetoothEmulation.addCharacteristic", {
          serviceId,
          characteristicUuid: uuid,
          properties,
        });
        this.#characteristics.set(characteristicId, { uuid, address: address.toUpperCase() });
        if (!abilities.includes("notify")) continue;
        await this.session.send("BluetoothEmulation.addDescriptor", {
          characteristicId,
          descriptorUuid: NOTIFICATION_SETTINGS,
        });
      }
    }
  }

  async #characteristic({ characteristicId, type, data }: CharacteristicEvent): Promise<void> {
    const { uuid, address } = this.#characteristics.get(characteristicId)!;
    const { device } = this.#devices.get(address)!;
    let code = 0;
    let answer: string | undefined;
    try {
      if (type === "read") answer = device.read(uuid).toBase64();
      if (type === "write") device.write(uuid, Uint8Array.fromBase64(data ?? ""));
    } catch (error) {
      if (!(error instanceof WriteRefused)) throw error;
      code = error.code;
    }
    await this.session.send("BluetoothEmulation.simulateCharacteristicOperationResponse", {
      characteristicId,
      type,
      code,
      data: answer,
    }).catch(() => {/* The link was dropped meanwhile. */});
  }
}
