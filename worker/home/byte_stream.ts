/** Variable-length integers in a growing buffer; whole numbers to 2^53. Pure. */

export class ByteWriter {
  #bytes = new Uint8Array(1024);
  #length = 0;

  #room(n: number): void {
    if (this.#length + n <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + n));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }

  byte(value: number): void {
    this.#room(1);
    this.#bytes[this.#length++] = value;
  }

  bytes(values: Uint8Array): void {
    this.#room(values.length);
    this.#bytes.set(values, this.#length);
    this.#length += values.length;
  }

  unsigned(value: number): void {
    this.#room(8);
    const bytes = this.#bytes;
    while (value >= 0x8000_0000) {
      bytes[this.#length++] = (value % 128) | 128;
      value = Math.floor(value / 128);
    }
    while (value >= 128) {
      bytes[this.#length++] = (value & 127) | 128;
      value >>>= 7;
    }
    bytes[this.#length++] = value;
  }

  /** Small magnitudes of either sign become small numbers. */
  signed(value: number): void {
    this.unsigned(value < 0 ? -2 * value - 1 : 2 * value);
  }

  finish(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }
}

export class ByteReader {
  at = 0;
  constructor(readonly source: Uint8Array) {}

  get done(): boolean {
    return this.at >= this.source.length;
  }

  byte(): number {
    if (this.at >= this.source.length) throw new Error(`Cannot read past the end: ${this.at}`);
    return this.source[this.at++];
  }

  bytes(n: number): Uint8Array {
    if (this.at + n > this.source.length) throw new Error(`Cannot read past the end: ${this.at + n}`);
    return this.source.subarray(this.at, this.at += n);
  }

  unsigned(): number {
    let byte = this.byte();
    let value = byte & 127;
    let scale = 128;
    while (byte >= 128) {
      byte = this.byte();
      value += (byte & 127) * scale;
      scale *= 128;
    }
    return value;
  }

  signed(): number {
    const value = this.unsigned();
    return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
  }
}
