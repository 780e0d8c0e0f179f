/** Reads the data types of section 1.5 and throws `Malformed` at the first byte that is none of them. Pure. */
export class Malformed extends Error {}

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

export class ByteReader {
  constructor(readonly bytes: Uint8Array, public at: number, readonly end: number) {}

  get left(): number {
    return this.end - this.at;
  }

  #take(count: number): number {
    if (this.left < count) throw new Malformed("it ends too early");
    this.at += count;
    return this.at - count;
  }

  u8(): number {
    return this.bytes[this.#take(1)];
  }

  u16(): number {
    const at = this.#take(2);
    return this.bytes[at] * 256 + this.bytes[at + 1];
  }

  u32(): number {
    return this.u16() * 65536 + this.u16();
  }

  variable(): number {
    let value = 0;
    for (let i = 0; i < 4; i++) {
      const byte = this.u8();
      value += (byte & 0x7f) * 128 ** i;
      if (byte < 0x80) {
        if (i > 0 && byte === 0) throw new Malformed("a variable byte integer has idle bytes");
        return value;
      }
    }
    throw new Malformed("a variable byte integer is longer than four bytes");
  }

  binary(): Uint8Array {
    const length = this.u16();
    const at = this.#take(length);
    return this.bytes.subarray(at, at + length);
  }

  text(): string {
    let text: string;
    try {
      text = utf8.decode(this.binary());
    } catch (error) {
      if (error instanceof Malformed) throw error;
      throw new Malformed("a text is not UTF-8");
    }
    if (text.includes("\0")) throw new Malformed("a text has a null character");
    return text;
  }
}
