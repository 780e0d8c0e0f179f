/** The segments of a JPEG (ITU-T T.81, annex B). Pure. */
import type { PicturePart, PictureParts } from "./picture_parts.ts";

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const APP0 = 0xe0;
/** Frame headers of Huffman-coded pictures: baseline, extended, progressive. */
const FRAMES = new Set([0xc0, 0xc1, 0xc2]);
/** Huffman tables, quantisation tables, restart interval. */
const TABLES = new Set([0xc4, 0xdb, 0xdd]);

/** Null for what is no whole JPEG. */
export function readJpeg(bytes: Uint8Array): PictureParts | null {
  if (bytes[0] !== 0xff || bytes[1] !== SOI) return null;
  const parts: PicturePart[] = [{ startsAt: 0, endsAt: 2, foreign: null }];
  let size: { widthPx: number; heightPx: number } | null = null;
  let scanned = false;
  for (let at = 2; at + 2 <= bytes.length;) {
    const marker = bytes[at + 1];
    if (bytes[at] !== 0xff) return null;
    if (marker === EOI) {
      parts.push({ startsAt: at, endsAt: at + 2, foreign: null });
      if (at + 2 < bytes.length) {
        parts.push({ startsAt: at + 2, endsAt: bytes.length, foreign: "bytes after the picture" });
      }
      return size && scanned ? { type: "image/jpeg", ...size, parts } : null;
    }
    const length = (bytes[at + 2] << 8) | bytes[at + 3];
    let endsAt = at + 2 + length;
    if (length < 2 || !(endsAt <= bytes.length)) return null;
    if (FRAMES.has(marker)) {
      if (size !== null || length < 8) return null;
      size = {
        heightPx: (bytes[at + 5] << 8) | bytes[at + 6],
        widthPx: (bytes[at + 7] << 8) | bytes[at + 8],
      };
    } else if (marker === SOS) {
      scanned = true;
      endsAt = endOfScan(bytes, endsAt);
    }
    parts.push({ startsAt: at, endsAt, foreign: foreignName(bytes, at, marker, length) });
    at = endsAt;
  }
  return null;
}

/** The next marker that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at++) {
    if (bytes[at] !== 0xff) continue;
    const next = bytes[at + 1];
    if (next !== 0x00 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}

function foreignName(bytes: Uint8Array, at: number, marker: number, length: number): string | null {
  if (FRAMES.has(marker) || TABLES.has(marker) || marker === SOS) return null;
  const isPlainJfif = marker === APP0 && length === 16 && bytes[at + 4] === 0x4a && bytes[at + 7] === 0x46;
  if (isPlainJfif) return null;
  return marker >= APP0 && marker <= 0xef ? `APP${marker - APP0}` : `segment ${marker.toString(16)}`;
}
