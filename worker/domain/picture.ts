/** What a profile picture may be: a small JPEG or WebP with nothing in it but the picture. Pure. */
import { readJpeg } from "./picture_jpeg.ts";
import { readWebp } from "./picture_webp.ts";
import { PICTURE_MAX_BYTES, PICTURE_MAX_SIDE_PX } from "./limits.ts";
import type { PictureParts, PictureType } from "./picture_parts.ts";
import { ok, type Outcome, refuse } from "./outcome.ts";

function partsOf(bytes: Uint8Array): PictureParts | null {
  return readJpeg(bytes) ?? readWebp(bytes);
}

/** Refuses what is no whole picture of these two kinds, too large, or carries anything beside the picture. */
export function checkPicture(bytes: Uint8Array): Outcome<PictureType> {
  if (bytes.length > PICTURE_MAX_BYTES) {
    return refuse("too_large", `Cannot take a picture of more than ${PICTURE_MAX_BYTES} bytes`);
  }
  const picture = partsOf(bytes);
  if (picture === null) return refuse("bad_value", "Cannot read the picture: no whole JPEG or WebP");
  const { type, widthPx, heightPx, parts } = picture;
  if (Math.max(widthPx, heightPx) > PICTURE_MAX_SIDE_PX || Math.min(widthPx, heightPx) < 1) {
    return refuse(
      "bad_value",
      `Cannot take a picture of ${widthPx} × ${heightPx} pixels: at most ${PICTURE_MAX_SIDE_PX} each way`,
    );
  }
  const foreign = parts.find((part) => part.foreign !== null)?.foreign;
  if (foreign) {
    return refuse("bad_value", `Cannot take a picture with more than the picture in it: ${foreign}`);
  }
  return ok(type);
}

/** The same picture without what a browser's encoder may add to it; null where it is none. */
export function withoutMetadata(bytes: Uint8Array): Uint8Array | null {
  const picture = partsOf(bytes);
  if (picture === null) return null;
  const kept = picture.parts.filter(({ foreign }) => foreign === null)
    .map(({ startsAt, endsAt }) => bytes.subarray(startsAt, endsAt));
  const length = kept.reduce((sum, part) => sum + part.length, 0);
  const out = new Uint8Array(length);
  let at = 0;
  for (const part of kept) {
    out.set(part, at);
    at += part.length;
  }
  if (picture.type === "image/webp") settleWebp(out);
  return out;
}

/** The file's length, and the flags of what is gone: ICC, EXIF, XMP, animation. */
function settleWebp(bytes: Uint8Array): void {
  new DataView(bytes.buffer).setUint32(4, bytes.length - 8, true);
  if (bytes[15] === 0x58) bytes[20] &= 0b0001_0000;
}
