/**
 * Holds a client's packet against the grammar of the specification before the codec reads it: the codec takes over
 * duplicate and foreign properties, broken UTF-8, and lengths that do not add up. Pure.
 */
import { ByteReader, Malformed } from "./byte_reader.ts";
import { type Fault, fault } from "./reason.ts";

export type ProtocolVersion = 4 | 5;
export type Pair = [name: string, value: string];

const [CONNECT, PUBLISH, PUBACK, PUBREC, PUBREL, PUBCOMP, SUBSCRIBE, UNSUBSCRIBE, PINGREQ, DISCONNECT] = [
  1,
  3,
  4,
  5,
  6,
  7,
  8,
  10,
  12,
  14,
];
const WILL = 0;
const ACKS = [PUBACK, PUBREC, PUBREL, PUBCOMP];

type Kind = "bit" | "u16" | "u32" | "positive16" | "positive32" | "identifier" | "text" | "binary" | "pair";
/** Section 2.2.2.2, what a client may send. */
const PROPERTIES: Record<number, [Kind, number[]]> = {
  0x01: ["bit", [PUBLISH, WILL]],
  0x02: ["u32", [PUBLISH, WILL]],
  0x03: ["text", [PUBLISH, WILL]],
  0x08: ["text", [PUBLISH, WILL]],
  0x09: ["binary", [PUBLISH, WILL]],
  0x0b: ["identifier", [PUBLISH, SUBSCRIBE]],
  0x11: ["u32", [CONNECT, DISCONNECT]],
  0x15: ["text", [CONNECT]],
  0x16: ["binary", [CONNECT]],
  0x17: ["bit", [CONNECT]],
  0x18: ["u32", [WILL]],
  0x19: ["bit", [CONNECT]],
  0x1f: ["text", [...ACKS, DISCONNECT]],
  0x21: ["positive16", [CONNECT]],
  0x22: ["u16", [CONNECT]],
  0x23: ["u16", [PUBLISH]],
  0x26: ["pair", [CONNECT, PUBLISH, WILL, ...ACKS, SUBSCRIBE, UNSUBSCRIBE, DISCONNECT]],
  0x27: ["positive32", [CONNECT]],
};
const USER_PROPERTY = 0x26, SUBSCRIPTION_IDENTIFIER = 0x0b;

const REASONS: Record<number, number[]> = {
  [PUBACK]: [0x00, 0x10, 0x80, 0x83, 0x87, 0x90, 0x91, 0x97, 0x99],
  [PUBREC]: [0x00, 0x10, 0x80, 0x83, 0x87, 0x90, 0x91, 0x97, 0x99],
  [PUBREL]: [0x00, 0x92],
  [PUBCOMP]: [0x00, 0x92],
  // deno-fmt-ignore
  [DISCONNECT]: [0x00, 0x04, 0x80, 0x81, 0x82, 0x83, 0x90, 0x93, 0x94, 0x95, 0x96, 0x97, 0x99],
};

class NotAllowed extends Error {}

/** One section of properties; returns its user properties in their order. */
function properties(reader: ByteReader, of: number): Pair[] {
  const length = reader.variable();
  if (length > reader.left) throw new Malformed("its properties are longer than it");
  const end = reader.at + length;
  const inner = new ByteReader(reader.bytes, reader.at, end);
  const pairs: Pair[] = [];
  const seen = new Set<number>();
  while (inner.left > 0) {
    const id = inner.variable();
    const [kind, where] = PROPERTIES[id] ?? [];
    if (kind === undefined || !where!.includes(of)) {
      throw new Malformed(`it has a property that does not belong: ${id}`);
    }
    const many = id === USER_PROPERTY || (id === SUBSCRIPTION_IDENTIFIER && of === PUBLISH);
    if (seen.has(id) && !many) throw new NotAllowed(`it has a property twice: ${id}`);
    seen.add(id);
    if (kind === "pair") pairs.push([inner.text(), inner.text()]);
    else if (kind === "text") inner.text();
    else if (kind === "binary") inner.binary();
    else {
      const value = kind === "bit"
        ? inner.u8()
        : kind === "identifier"
        ? inner.variable()
        : kind.endsWith("16")
        ? inner.u16()
        : inner.u32();
      if (kind === "bit" && value > 1) throw new NotAllowed(`it has a property out of range: ${id}`);
      if ((kind === "identifier" || kind.startsWith("positive")) && value === 0) {
        throw new NotAllowed(`it has a property of 0: ${id}`);
      }
    }
  }
  reader.at = end;
  return pairs;
}

function packetId(reader: ByteReader): void {
  if (reader.u16() === 0) throw new Malformed("its packet identifier is 0");
}

function connect(reader: ByteReader): Pair[] {
  const name = reader.text(), version = reader.u8(), flags = reader.u8();
  if (name !== "MQTT") throw new Malformed(`its protocol name is ${JSON.stringify(name.slice(0, 20))}`);
  reader.u16();
  const v5 = version === 5;
  if ((flags & 1) !== 0) throw new Malformed("its reserved flag is set");
  const will = (flags & 4) !== 0, willQos = (flags >> 3) & 3;
  if (willQos === 3 || (!will && (flags & 0x38) !== 0)) throw new Malformed("its will flags do not agree");
  if (!v5 && (flags & 0x40) !== 0 && (flags & 0x80) === 0) {
    throw new Malformed("it has a password without a user name");
  }
  if (v5) properties(reader, CONNECT);
  reader.text();
  let pairs: Pair[] = [];
  if (will) {
    if (v5) pairs = properties(reader, WILL);
    reader.text();
    reader.binary();
  }
  if ((flags & 0x80) !== 0) reader.text();
  if ((flags & 0x40) !== 0) reader.binary();
  return pairs;
}

/** The protocol version that a CONNECT asks for, whatever else is in it; null where that cannot be read. */
export function connectVersion(bytes: Uint8Array, bodyAt: number): { name: string; version: number } | null {
  try {
    const reader = new ByteReader(bytes, bodyAt, bytes.length);
    return { name: reader.text(), version: reader.u8() };
  } catch {
    return null;
  }
}

function acknowledgement(reader: ByteReader, type: number, v5: boolean): void {
  packetId(reader);
  if (!v5 || reader.left === 0) return;
  const reason = reader.u8();
  if (!REASONS[type].includes(reason)) throw new Malformed(`its reason code is ${reason}`);
  if (reader.left > 0) properties(reader, type);
}

function filters(reader: ByteReader, type: number, v5: boolean): void {
  packetId(reader);
  if (v5) properties(reader, type);
  if (reader.left === 0) throw new NotAllowed("it names no topic filter");
  while (reader.left > 0) {
    reader.text();
    if (type === UNSUBSCRIBE) continue;
    const options = reader.u8();
    if ((options & (v5 ? 0xc0 : 0xfc)) !== 0) throw new Malformed("its reserved option bits are set");
    if ((options & 3) === 3) throw new Malformed("it asks for QoS 3");
    if ((options & 0x30) === 0x30) throw new NotAllowed("its retain handling is 3");
  }
}

function body(reader: ByteReader, first: number, v5: boolean): Pair[] {
  const type = first >> 4, flags = first & 15;
  const wanted = type === PUBREL || type === SUBSCRIBE || type === UNSUBSCRIBE ? 2 : 0;
  if (type !== PUBLISH && flags !== wanted) throw new Malformed("its fixed header flags are wrong");
  let pairs: Pair[] = [];
  if (type === CONNECT) pairs = connect(reader);
  else if (type === PUBLISH) {
    const qos = (flags >> 1) & 3;
    if (qos === 3) throw new Malformed("it has QoS 3");
    if (qos === 0 && (flags & 8) !== 0) throw new Malformed("it is a duplicate at QoS 0");
    reader.text();
    if (qos > 0) packetId(reader);
    if (v5) pairs = properties(reader, PUBLISH);
    return pairs;
  } else if (ACKS.includes(type)) acknowledgement(reader, type, v5);
  else if (type === SUBSCRIBE || type === UNSUBSCRIBE) filters(reader, type, v5);
  else if (type === DISCONNECT) {
    if (v5 && reader.left > 0) {
      const reason = reader.u8();
      if (!REASONS[DISCONNECT].includes(reason)) throw new Malformed(`its reason code is ${reason}`);
      if (reader.left > 0) properties(reader, type);
    }
  } else if (type !== PINGREQ) throw new NotAllowed(`no client may send packets of type ${type} here`);
  if (reader.left > 0) throw new Malformed("it goes on after its end");
  return pairs;
}

/** What is wrong with a whole packet, or its user properties (of a CONNECT: its will's) in the order sent. */
export function checkPacket(bytes: Uint8Array, bodyAt: number, version: ProtocolVersion): Pair[] | Fault {
  try {
    return body(new ByteReader(bytes, bodyAt, bytes.length), bytes[0], version === 5);
  } catch (error) {
    if (error instanceof Malformed) return fault("malformed", `Cannot read this packet: ${error.message}`);
    if (error instanceof NotAllowed) {
      return fault("protocolError", `Cannot take this packet: ${error.message}`);
    }
    throw error;
  }
}
