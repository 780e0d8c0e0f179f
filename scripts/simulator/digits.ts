/** Text in a growing buffer: integers of a resolution are written as decimals, without the detour of a string. */

const encoder = new TextEncoder();
const ZERO = 48;

export class Digits {
  #bytes: Uint8Array<ArrayBuffer>;
  length = 0;

  constructor(capacity = 1 << 16) {
    this.#bytes = new Uint8Array(capacity);
  }

  /** ASCII only. */
  text(text: string): void {
    this.#reserve(text.length);
    for (let i = 0; i < text.length; i++) this.#bytes[this.length++] = text.charCodeAt(i);
  }

  bytes(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** `value` parts of 10^decimals, as a decimal number without trailing zeros. */
  decimal(value: number, decimals: number): void {
    this.#reserve(24);
    let rest = value;
    if (rest < 0) {
      this.#bytes[this.length++] = 45;
      rest = -rest;
    }
    let after = decimals;
    while (after > 0 && rest % 10 === 0) {
      rest /= 10;
      after--;
    }
    let at = this.length;
    let size = 1;
    for (let bound = 10; bound <= rest; bound *= 10) size++;
    if (size <= after) size = after + 1;
    at += size + (after > 0 ? 1 : 0);
    this.length = at;
    for (let k = 0; k < size; k++) {
      if (after > 0 && k === after) this.#bytes[--at] = 46;
      const next = Math.floor(rest / 10);
      this.#bytes[--at] = ZERO + rest - next * 10;
      rest = next;
    }
  }

  /** What was written, in a buffer of its own; starts again from nothing. */
  take(): Uint8Array<ArrayBuffer> {
    const taken = this.#bytes.slice(0, this.length);
    this.length = 0;
    return taken;
  }

  #reserve(more: number): void {
    if (this.length + more <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(this.#bytes.length * 2, this.length + more));
    grown.set(this.#bytes.subarray(0, this.length));
    this.#bytes = grown;
  }
}

export function ascii(text: string): Uint8Array {
  return encoder.encode(text);
}
