/** An EcoMain for tests: its registers, served by the package's own Modbus server. */
import { ServerTCP } from "modbus-serial";
import { type ChannelName, channelsOf } from "../../worker/domain/channel.ts";
import { freePort } from "../stack/free_port.ts";
import { waitUntil } from "../stack/wait_until.ts";
import {
  addressesOf,
  FIRMWARE_AT,
  MODBUS_UNIT,
  ONLINE,
  SERIAL_AT,
  SERIAL_WORDS,
  SUBS,
} from "./register_map.ts";
import { asciiWords, int32Words, int64Words } from "./register_words.ts";

/** A channel as its registers show it at a moment: hundredths and mWh. */
export interface ChannelState {
  voltage?: number;
  current: number;
  power: number;
  forwardMwh: bigint;
  reverseMwh: bigint;
}

/** What becomes of a request that begins at a register. */
export type Fault =
  /** Answered with a Modbus exception. */
  | "refused"
  /** Half of the answer, and the connection is gone. */
  | "half"
  /** No answer, and the connection is gone. */
  | "dropped"
  /** No answer. */
  | "silent";

export interface Panel {
  serial: string;
  firmware: number;
  subs: number[];
  /** The state of a channel now. */
  state(channel: ChannelName): ChannelState;
  /** Asked for every request. */
  fault?(start: number): Fault | null;
}

/** A steady load of so many hundredths of a watt, negative against the arrow, that began at `sinceMs`. */
export function steadyLoad(power: number, baseMwh: bigint, sinceMs: number, nowMs: number): ChannelState {
  const mwh = baseMwh + BigInt(Math.floor((nowMs - sinceMs) * Math.abs(power) / 360_000));
  const current = Math.round(Math.abs(power) / 230);
  return {
    voltage: 230_00,
    current,
    power,
    forwardMwh: power < 0 ? 0n : mwh,
    reverseMwh: power < 0 ? mwh : 0n,
  };
}

function registersOf(panel: Panel): Map<number, number> {
  const registers = new Map<number, number>();
  const put = (address: number, words: number[]) =>
    words.forEach((word, i) => registers.set(address + i, word));
  for (let address = 0; address < 352; address++) registers.set(address, 0);
  for (let address = 1000; address < 1088; address++) registers.set(address, 0);
  for (let address = 1200; address < 1330; address++) registers.set(address, 0);
  for (const channel of channelsOf("ecoMain", panel.subs)) {
    const at = addressesOf(channel);
    const state = panel.state(channel);
    put(at.forward, int64Words(state.forwardMwh));
    put(at.reverse, int64Words(state.reverseMwh));
    put(at.power, int32Words(state.power));
    put(at.current, [state.current]);
    if (at.voltage !== null && state.voltage !== undefined) put(at.voltage, [state.voltage]);
  }
  put(SERIAL_AT, asciiWords(panel.serial, SERIAL_WORDS));
  put(SERIAL_AT + SERIAL_WORDS, [0]);
  put(FIRMWARE_AT, [panel.firmware]);
  put(ONLINE.start, SUBS.map((sub) => panel.subs.includes(sub) ? 1 : 0));
  return registers;
}

export interface SimulatedEcoMain {
  host: string;
  port: number;
  /** Requests answered or not since it began. */
  requests: number;
  /** Ends all connections; new ones are taken. */
  drop(): void;
  stop(): Promise<void>;
}

/** `port`: that of one that was stopped, to come back as the same. */
export async function simulateEcoMain(panel: Panel, port = freePort()): Promise<SimulatedEcoMain> {
  const host = "127.0.0.1";
  const drop = () => server.socks.forEach((_, socket) => socket.destroy());
  const eco: SimulatedEcoMain = {
    host,
    port,
    requests: 0,
    drop,
    stop: () => new Promise((done) => server.close(() => done())),
  };
  const server = new ServerTCP({
    getMultipleHoldingRegisters(start, count, unit, answer) {
      eco.requests++;
      const fault = panel.fault?.(start) ?? null;
      if (fault === "silent") return;
      if (fault === "dropped") return drop();
      if (fault === "half") {
        const frame = Uint8Array.of(
          0,
          1,
          0,
          0,
          (3 + 2 * count) >> 8,
          (3 + 2 * count) & 0xff,
          unit,
          3,
          2 * count,
        );
        server.socks.forEach((_, socket) => {
          socket.write(frame);
          socket.end(new Uint8Array(count));
        });
        return;
      }
      const registers = registersOf(panel);
      const values = Array.from({ length: count }, (_, i) => registers.get(start + i));
      const known = values.filter((value) => value !== undefined);
      const missing = known.length < count || fault === "refused" || unit !== MODBUS_UNIT;
      if (missing) answer(Object.assign(new Error("Illegal data address"), { modbusErrorCode: 2 }), []);
      else answer(null, known);
    },
  }, { host, port, unitID: MODBUS_UNIT });
  let ready = false;
  server.on("initialized", () => ready = true);
  server.on("socketError", () => {});
  await waitUntil("the simulated EcoMain", () => ready ? true : null);
  return eco;
}
