/** Packets from and to bytes: mqtt-packet, behind a check that lets nothing malformed near it. */
import { generate, type IConnectPacket, type Packet, parser } from "mqtt-packet";
import { checkPacket, connectVersion, type Pair, type ProtocolVersion } from "./packet_check.ts";
import { type Fault, fault } from "./reason.ts";

export interface Decoded {
  packet: Packet;
  /** User properties (of a CONNECT: its will's) in the order sent. */
  pairs: Pair[];
}

const CONNECT_FIRST_BYTE = 0x10;

function bodyStart(bytes: Uint8Array): number {
  let at = 1;
  while (bytes[at] >= 0x80) at++;
  return at + 1;
}

/** One whole packet. */
export function decodePacket(bytes: Uint8Array, version: ProtocolVersion): Decoded | Fault {
  const pairs = checkPacket(bytes, bodyStart(bytes), version);
  if ("reason" in pairs) return pairs;
  let packet: Packet | null = null;
  let error: unknown = null;
  const reader = parser({ protocolVersion: version });
  reader.on("packet", (parsed) => packet = parsed);
  reader.on("error", (problem) => error = problem);
  try {
    reader.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch (problem) {
    error = problem;
  }
  if (error !== null || packet === null) return fault("malformed", "Cannot read this packet");
  return { packet, pairs };
}

export interface DecodedConnect {
  packet: IConnectPacket;
  version: ProtocolVersion;
  pairs: Pair[];
}

/** The first packet of a connection; `version` of a fault is that to answer in, null where none can be told. */
export function decodeConnect(
  bytes: Uint8Array,
): DecodedConnect | { fault: Fault; version: ProtocolVersion | null } {
  const asked = (bytes[0] & 0xf0) === CONNECT_FIRST_BYTE ? connectVersion(bytes, bodyStart(bytes)) : null;
  if (asked === null) {
    return { fault: fault("protocolError", "Cannot begin but with CONNECT"), version: null };
  }
  const { name, version } = asked;
  if ((name === "MQTT" && version !== 4 && version !== 5) || name === "MQIsdp") {
    const known = fault("unsupportedVersion", `Cannot speak protocol version ${version}: 4 and 5 are known`);
    return { fault: known, version: version > 5 ? 5 : 4 };
  }
  const spoken = version === 5 ? 5 : 4;
  const decoded = decodePacket(bytes, spoken);
  if ("reason" in decoded) return { fault: decoded, version: name === "MQTT" ? spoken : null };
  return { packet: decoded.packet as IConnectPacket, version: spoken, pairs: decoded.pairs };
}

export function encodePacket(packet: Packet, version: ProtocolVersion): Uint8Array {
  return generate(packet, { protocolVersion: version });
}
