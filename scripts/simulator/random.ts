/** Randomness that is a function of numbers: the same keys always give the same sequence. */

function mixed(hash: number, key: number): number {
  let h = hash ^ (key | 0);
  h = Math.imul(h ^ (h >>> 16), 0x7feb352d);
  h = Math.imul(h ^ (h >>> 15), 0x846ca68b);
  return (h ^ (h >>> 16)) + 0x9e3779b9 | 0;
}

/** A 32-bit hash of integers. */
export function hash(...keys: number[]): number {
  let h = 0x2545f491;
  for (const key of keys) h = mixed(h, key);
  return h >>> 0;
}

/** A 32-bit hash of a text, to give every load a stream of its own. */
export function hashText(text: string): number {
  let h = 0x811c9dc5;
  for (const character of text) h = mixed(h, character.codePointAt(0)!);
  return h >>> 0;
}

export class Random {
  #state: number;

  constructor(...keys: number[]) {
    this.#state = hash(...keys);
  }

  /** 32 random bits. */
  bits(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let z = this.#state;
    z = Math.imul(z ^ (z >>> 15), z | 1);
    z ^= z + Math.imul(z ^ (z >>> 7), z | 61);
    return (z ^ (z >>> 14)) >>> 0;
  }

  /** 0 ≤ x < 1. */
  next(): number {
    return this.bits() / 0x1_0000_0000;
  }

  between(low: number, high: number): number {
    return low + (high - low) * this.next();
  }

  /** A whole number, both ends included. */
  whole(low: number, high: number): number {
    return low + Math.floor((high - low + 1) * this.next());
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  /** About normal with mean 0 and deviation 1, never beyond ±3.5. */
  normal(): number {
    let sum = 0;
    for (let i = 0; i < 12; i++) sum += this.next();
    return Math.max(-3.5, Math.min(3.5, sum - 6));
  }
}

/** Smooth noise in 0..1 of a position on a line, with a feature about every 1.0. */
export function smoothNoise(seed: number, stream: number, x: number): number {
  const cell = Math.floor(x);
  const f = x - cell;
  const line = mixed(mixed(0x2545f491, seed), stream);
  const a = mixed(line, cell) >>> 0;
  const b = mixed(line, cell + 1) >>> 0;
  return (a + (b - a) * f * f * (3 - 2 * f)) / 0x1_0000_0000;
}

const NOISE_LENGTH = 4096;
export const NOISE_MASK = NOISE_LENGTH - 1;

/** Normal noise to be read from any offset: measured power never stands still. */
export const NOISE = ((): Float64Array => {
  const random = new Random(NOISE_LENGTH);
  return Float64Array.from({ length: NOISE_LENGTH }, () => random.normal());
})();
