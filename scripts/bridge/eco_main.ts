/** The EcoMain over Modbus TCP: one connection, one request at a time. */
import { ModbusClient } from "./modbus_client.ts";
import { serialText } from "../../worker/protocol/config.ts";
import * as v from "valibot";
import { type BlockAnswer, type BlockReading, onlineSubs } from "./decode_sample.ts";
import {
  type Block,
  FIRMWARE_AT,
  IDENTITY,
  MEASURES,
  MODBUS_UNIT,
  OLDEST_FIRMWARE,
  ONLINE,
  SERIAL_AT,
  SERIAL_WORDS,
  type Sub,
} from "./register_map.ts";
import { asciiText } from "./register_words.ts";

export interface Identity {
  serial: string;
  firmware: number;
}
/** `unreachable`, `no_ecomain`: something else answers; `too_old`: its firmware. */
export interface EcoMainFailure {
  ok: false;
  code: "unreachable" | "no_ecomain" | "too_old";
  detail: string;
}
export type EcoMainReply<T> = { ok: true; value: T } | EcoMainFailure;

export interface EcoMainAddress {
  host: string;
  port: number;
}

const ANSWER_WITHIN_MS = 3_000;

function fail(code: EcoMainFailure["code"], detail: string): EcoMainFailure {
  return { ok: false, code, detail };
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = "code" in error ? String(error.code) : "errno" in error ? String(error.errno) : "";
  return /^E[A-Z]+$/.test(code) ? code : error.message;
}

export class EcoMain {
  #client: ModbusClient | null = null;
  /** Ends the request that is on its way when the connection is gone; the package would wait for its timeout. */
  #lost: ((error: Error) => void) | null = null;
  #identity: Identity | null = null;

  constructor(readonly address: EcoMainAddress, readonly answerWithinMs = ANSWER_WITHIN_MS) {}

  /** Connects where there is no connection; who it is is asked once for each. */
  async identify(): Promise<EcoMainReply<Identity>> {
    if (this.#client !== null && this.#identity !== null && this.#client.isOpen) {
      return { ok: true, value: this.#identity };
    }
    this.close();
    const { host, port } = this.address;
    const client = new ModbusClient();
    this.#client = client;
    client.setID(MODBUS_UNIT);
    client.setTimeout(this.answerWithinMs);
    // A connection that breaks between two requests is noticed by the next one.
    client.on("error", () => {});
    client.on("close", () => {
      if (this.#client === client) this.#lost?.(new Error("connection lost"));
    });
    try {
      await this.#connect(client);
    } catch (error) {
      this.close();
      return fail("unreachable", `Cannot reach an EcoMain at ${host}:${port}: ${reasonOf(error)}`);
    }
    const read = identityOf(await this.#read(IDENTITY), host);
    if (!read.ok) this.close();
    else this.#identity = read.value;
    return read;
  }

  async #connect(client: ModbusClient): Promise<void> {
    const { host, port } = this.address;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error("no answer")), this.answerWithinMs);
    });
    const connected = client.connectTCP(host, { port });
    connected.catch(() => {});
    try {
      await Promise.race([connected, late]);
    } finally {
      clearTimeout(timer);
    }
  }

  async #read({ start, count }: Block): Promise<BlockAnswer> {
    const client = this.#client;
    if (client === null || !client.isOpen) return "broken";
    const lost = Promise.withResolvers<never>();
    this.#lost = lost.reject;
    try {
      const { data } = await Promise.race([client.readHoldingRegisters(start, count), lost.promise]);
      if (data.length === count) return data;
    } catch (error) {
      // An exception is an answer; anything else leaves the connection in an unknown state.
      if (error instanceof Error && "modbusCode" in error) return "refused";
    } finally {
      this.#lost = null;
    }
    this.close();
    return "broken";
  }

  /** All that can be measured, and who is online; after a request that broke, the rest is broken too. */
  async readRound(): Promise<BlockReading[]> {
    const round: BlockReading[] = [];
    for (const block of [ONLINE, ...MEASURES]) round.push({ ...block, answer: await this.#read(block) });
    return round;
  }

  async subs(): Promise<Sub[]> {
    return onlineSubs([{ ...ONLINE, answer: await this.#read(ONLINE) }]);
  }

  close(): void {
    this.#identity = null;
    const client = this.#client;
    this.#client = null;
    client?.destroy(() => {});
  }
}

function identityOf(answer: BlockAnswer, host: string): EcoMainReply<Identity> {
  if (answer === "broken") {
    return fail("unreachable", `Cannot read the EcoMain at ${host}: it does not answer`);
  }
  if (answer === "refused") {
    return fail("no_ecomain", `Cannot find an EcoMain at ${host}: what answers there has no serial number`);
  }
  const serial = asciiText(
    answer.slice(SERIAL_AT - IDENTITY.start, SERIAL_AT - IDENTITY.start + SERIAL_WORDS),
  );
  const firmware = answer[FIRMWARE_AT - IDENTITY.start];
  if (!v.is(serialText, serial)) {
    return fail("no_ecomain", `Cannot find an EcoMain at ${host}: its serial number is not readable`);
  }
  if (firmware < OLDEST_FIRMWARE) {
    return fail(
      "too_old",
      `Cannot read this EcoMain: its firmware is ${firmware}, and ${OLDEST_FIRMWARE} is the oldest that works ` +
        "(update it in the app that came with it)",
    );
  }
  return { ok: true, value: { serial, firmware } };
}
