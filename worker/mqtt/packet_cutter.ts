/** Cuts whole packets out of a stream that comes in pieces: a WebSocket message may hold part of one, or several. Pure. */
import { type Fault, fault } from "./reason.ts";

export interface Cut {
  packets: Uint8Array[];
  /** The stream cannot be read on from here. */
  fault: Fault | null;
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  if (pieces.length === 1) return pieces[0];
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** Bytes of the packet that begins at `at`; null while its length is not all there; a fault where it never will be. */
function packetBytes(bytes: Uint8Array, at: number): number | null | Fault {
  let length = 0;
  for (let i = 1; i <= 4; i++) {
    if (at + i >= bytes.length) return null;
    const byte = bytes[at + i];
    length += (byte & 0x7f) * 128 ** (i - 1);
    if (byte < 0x80) {
      if (i > 1 && byte === 0) return fault("malformed", "Cannot read a remaining length with idle bytes");
      return 1 + i + length;
    }
  }
  return fault("malformed", "Cannot read a remaining length of more than four bytes");
}

export class PacketCutter {
  #pieces: Uint8Array[] = [];
  #length = 0;
  /** Bytes until the packet at the head is whole, where that is known. */
  #wanted = 0;

  /** `leftover`: what `leftover()` gave before a sleep. */
  constructor(readonly maxPacketBytes: number, leftover?: Uint8Array) {
    if (leftover !== undefined && leftover.length > 0) {
      this.#pieces.push(leftover);
      this.#length = leftover.length;
    }
  }

  get length(): number {
    return this.#length;
  }

  /** The bytes of the packet that is not whole yet, from one of them on. */
  leftover(from = 0): Uint8Array {
    const pieces: Uint8Array[] = [];
    let at = 0;
    for (const piece of this.#pieces) {
      if (at + piece.length > from) pieces.push(piece.subarray(Math.max(0, from - at)));
      at += piece.length;
    }
    return joined(pieces, Math.max(0, this.#length - from)).slice();
  }

  push(chunk: Uint8Array): Cut {
    if (chunk.length > 0) this.#pieces.push(chunk);
    this.#length += chunk.length;
    if (this.#length < this.#wanted || this.#length === 0) return { packets: [], fault: null };
    const bytes = joined(this.#pieces, this.#length);
    const packets: Uint8Array[] = [];
    let at = 0, problem: Fault | null = null;
    this.#wanted = 0;
    while (at < bytes.length) {
      const length = packetBytes(bytes, at);
      if (length === null) break;
      if (typeof length !== "number") {
        problem = length;
        break;
      }
      if (length > this.maxPacketBytes) {
        problem = fault("packetTooLarge", `Cannot take a packet of ${length} bytes`);
        break;
      }
      if (at + length > bytes.length) {
        this.#wanted = length;
        break;
      }
      packets.push(bytes.subarray(at, at + length));
      at += length;
    }
    const rest = problem === null ? bytes.slice(at) : new Uint8Array();
    this.#pieces = rest.length === 0 ? [] : [rest];
    this.#length = rest.length;
    return { packets, fault: problem };
  }
}
