/** Numbers and text out of 16-bit registers; 32 and 64 bits come with their lowest word first. Pure. */

export function int32(words: readonly number[]): number {
  return (words[0] | (words[1] << 16)) | 0;
}

export function int32Words(value: number): number[] {
  return [value & 0xffff, (value >>> 16) & 0xffff];
}

function bits64(words: readonly number[]): bigint {
  return words.slice(0, 4).reduceRight((bits, word) => (bits << 16n) | BigInt(word), 0n);
}

export function uint64(words: readonly number[]): bigint {
  return bits64(words);
}

/** Two's complement, as firmware before 139 may give energy. */
export function int64(words: readonly number[]): bigint {
  return BigInt.asIntN(64, bits64(words));
}

export function int64Words(value: bigint): number[] {
  const bits = BigInt.asUintN(64, value);
  return [0n, 16n, 32n, 48n].map((shift) => Number((bits >> shift) & 0xffffn));
}

/** ASCII, the low byte of each register first; ends at the first NUL, without spaces around it. */
export function asciiText(words: readonly number[]): string {
  const bytes = words.flatMap((word) => [word & 0xff, word >> 8]);
  const end = bytes.indexOf(0);
  return String.fromCharCode(...(end === -1 ? bytes : bytes.slice(0, end))).trim();
}

export function asciiWords(text: string, count: number): number[] {
  const at = (i: number) => i < text.length ? text.charCodeAt(i) & 0x7f : 0;
  return Array.from({ length: count }, (_, i) => at(2 * i) | (at(2 * i + 1) << 8));
}
