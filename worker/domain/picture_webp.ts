/** The chunks of a WebP (RFC 9649). Pure. */
import type { PicturePart, PictureParts } from "./picture_parts.ts";

const PICTURE_CHUNKS = new Set(["VP8 ", "VP8L", "VP8X", "ALPH"]);

const u24 = (bytes: Uint8Array, at: number) => bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16);
const u32 = (bytes: Uint8Array, at: number) => u24(bytes, at) + bytes[at + 3] * 0x1000000;
const name = (bytes: Uint8Array, at: number) => String.fromCharCode(...bytes.subarray(at, at + 4));

/** Null for what is no whole WebP. */
export function readWebp(bytes: Uint8Array): PictureParts | null {
  if (bytes.length < 30 || name(bytes, 0) !== "RIFF" || name(bytes, 8) !== "WEBP") return null;
  const fileEndsAt = u32(bytes, 4) + 8;
  if (fileEndsAt > bytes.length) return null;
  const parts: PicturePart[] = [{ startsAt: 0, endsAt: 12, foreign: null }];
  let size: { widthPx: number; heightPx: number } | null = null;
  let pictures = 0;
  for (let at = 12; at < fileEndsAt;) {
    if (at + 8 > fileEndsAt) return null;
    const chunk = name(bytes, at);
    const length = u32(bytes, at + 4);
    const endsAt = at + 8 + length + (length & 1);
    if (endsAt > fileEndsAt) return null;
    const found = sizeOf(bytes, chunk, at + 8, length);
    if (chunk === "VP8 " || chunk === "VP8L") {
      if (found === null) return null;
      pictures++;
    }
    size = larger(size, found);
    parts.push({ startsAt: at, endsAt, foreign: PICTURE_CHUNKS.has(chunk) ? null : chunk.trim() });
    at = endsAt;
  }
  if (fileEndsAt < bytes.length) {
    parts.push({ startsAt: fileEndsAt, endsAt: bytes.length, foreign: "bytes after the picture" });
  }
  return size && pictures === 1 ? { type: "image/webp", ...size, parts } : null;
}

type Size = { widthPx: number; heightPx: number } | null;

/** The frame says one size, the canvas around it maybe another. */
function larger(one: Size, other: Size): Size {
  if (one === null || other === null) return one ?? other;
  return {
    widthPx: Math.max(one.widthPx, other.widthPx),
    heightPx: Math.max(one.heightPx, other.heightPx),
  };
}

function sizeOf(bytes: Uint8Array, chunk: string, at: number, length: number): Size {
  if (chunk === "VP8X" && length >= 10) {
    return { widthPx: u24(bytes, at + 4) + 1, heightPx: u24(bytes, at + 7) + 1 };
  }
  if (chunk === "VP8L" && length >= 5 && bytes[at] === 0x2f) {
    const bits = u32(bytes, at + 1);
    return { widthPx: (bits & 0x3fff) + 1, heightPx: ((bits >>> 14) & 0x3fff) + 1 };
  }
  if (chunk === "VP8 " && length >= 10 && u24(bytes, at + 3) === 0x2a019d) {
    return { widthPx: u24(bytes, at + 6) & 0x3fff, heightPx: (u24(bytes, at + 8)) & 0x3fff };
  }
  return null;
}
