/** Crockford base 32, and the ids that are written in it. Pure: randomness is an argument. */

export const CROCKFORD = "0123456789abcdefghjkmnpqrstvwxyz";

/** Bytes in an id: 80 bits, 16 characters. */
export const ID_BYTES = 10;

/** Five bits a character, the first bits first; the number of bytes must be a multiple of five. */
export function crockford(bytes: Uint8Array): string {
  if (bytes.length % 5 !== 0) throw new Error(`Cannot write whole characters: ${bytes.length} bytes`);
  let text = "";
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += CROCKFORD[(held >> bits) & 31];
    }
    held &= (1 << bits) - 1;
  }
  return text;
}

/** An id of a home, a device, a branch: unguessable, lower case, fit for a URL. */
export function idFrom(random: Uint8Array): string {
  if (random.length !== ID_BYTES) throw new Error(`Cannot make an id of bytes: ${random.length}`);
  return crockford(random);
}

const ID = new RegExp(`^[${CROCKFORD}]{16}$`);

export function isId(text: string): boolean {
  return ID.test(text);
}

/** The bytes that an id was made of. */
export function bytesOfId(id: string): Uint8Array {
  if (!isId(id)) throw new Error("Cannot read the bytes of what is no id");
  const bytes = new Uint8Array(ID_BYTES);
  let held = 0, bits = 0, at = 0;
  for (const character of id) {
    held = ((held << 5) | CROCKFORD.indexOf(character)) & 0xfff;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = (held >> bits) & 0xff;
    }
  }
  return bytes;
}
