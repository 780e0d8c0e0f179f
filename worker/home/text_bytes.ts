/** UTF-8 text in a growing buffer, with the numbers of an answer written digit by digit: NaN is null. Pure. */
const ENCODER = new TextEncoder();
/** Longest text of a number: sign, 17 digits, point, exponent. */
const NUMBER_MAX = 26;
/** Up to here a loop is quicker than the encoder. */
const SHORT = 40;
const ZERO = 48, POINT = 46, MINUS = 45;
const INT_MAX = 2 ** 31;

/** Units of the last decimal in one: values are whole numbers of them as a rule. */
export type Decimals = 0 | 2 | 3;
const UNITS: Record<Decimals, number> = { 0: 1, 2: 100, 3: 1000 };

export class TextBytes {
  #bytes = new Uint8Array(64 * 1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  #room(n: number): void {
    if (this.#length + n <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + n));
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }

  text(text: string): void {
    this.#room(text.length * 3);
    if (text.length < SHORT && this.#ascii(text)) return;
    this.#length += ENCODER.encodeInto(text, this.#bytes.subarray(this.#length)).written;
  }

  /** Writes a text of ASCII characters and tells so; nothing of another one. */
  #ascii(text: string): boolean {
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code > 127) return false;
      this.#bytes[this.#length + i] = code;
    }
    this.#length += text.length;
    return true;
  }

  /** `[1,null,2.5]`. */
  column(values: Float64Array, decimals: Decimals): void {
    this.#room(2);
    this.#bytes[this.#length++] = 91;
    for (let i = 0; i < values.length; i++) {
      this.#room(NUMBER_MAX + 1);
      if (i > 0) this.#bytes[this.#length++] = 44;
      this.number(values[i], decimals);
    }
    this.#room(1);
    this.#bytes[this.#length++] = 93;
  }

  /** The number of units, written in ones: without trailing zeros; two decimals are rounded to, others kept. */
  number(units: number, decimals: Decimals): void {
    if (units !== units) return this.text("null");
    const whole = decimals === 2 ? Math.round(units) : units;
    const size = whole < 0 ? -whole : whole;
    if (!(size < INT_MAX) || (size | 0) !== size) {
      return this.text(String(decimals === 3 ? roundMillionth(whole) : whole / UNITS[decimals]));
    }
    this.#room(NUMBER_MAX);
    if (whole < 0) this.#bytes[this.#length++] = MINUS;
    this.#fixed(size | 0, decimals);
  }

  #fixed(size: number, decimals: Decimals): void {
    const unit = decimals === 3 ? 1000 : decimals === 2 ? 100 : 1;
    const ones = (size / unit) | 0;
    let fraction = size - ones * unit;
    this.#digits(ones);
    if (fraction === 0) return;
    const bytes = this.#bytes;
    bytes[this.#length++] = POINT;
    for (let digit = unit / 10; fraction > 0; digit /= 10) {
      const d = (fraction / digit) | 0;
      bytes[this.#length++] = ZERO + d;
      fraction -= d * digit;
    }
  }

  #digits(n: number): void {
    const bytes = this.#bytes;
    let end = this.#length + (n < 10 ? 1 : n < 100 ? 2 : n < 1000 ? 3 : n < 10_000 ? 4 : String(n).length);
    this.#length = end;
    do {
      const tenth = (n / 10) | 0;
      bytes[--end] = ZERO + n - tenth * 10;
      n = tenth;
    } while (n > 0);
  }

  /** What was written since the last time. */
  take(): Uint8Array {
    const taken = this.#bytes.slice(0, this.#length);
    this.#length = 0;
    return taken;
  }
}

/** Thousandths of any size, at a millionth. */
function roundMillionth(thousandths: number): number {
  return Number.isSafeInteger(thousandths) ? thousandths / 1000 : Math.round(thousandths * 1000) / 1e6;
}
