import { PICTURE_MAX_BYTES, PICTURE_MAX_SIDE_PX } from "../../../worker/domain/limits.ts";
import { withoutMetadata } from "../../../worker/domain/picture.ts";

const QUALITIES = [0.9, 0.75, 0.6, 0.4];
/** Browsers that cannot write the first write something else instead, which is no reason to give up. */
const TYPES = ["image/webp", "image/jpeg"];

/** The middle square of a picture, drawn anew: what the camera wrote beside it stays behind. Null: no picture. */
export async function shrinkPicture(file: Blob): Promise<Blob | null> {
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(file, { imageOrientation: "from-image" });
  } catch {
    return null;
  }
  const canvas = squareOf(bitmap);
  bitmap.close();
  for (const type of TYPES) {
    for (const quality of QUALITIES) {
      const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, type, quality));
      if (blob?.type !== type) break;
      const clean = withoutMetadata(new Uint8Array(await blob.arrayBuffer()));
      if (clean !== null && clean.length <= PICTURE_MAX_BYTES) return new Blob([clean as BlobPart], { type });
    }
  }
  return null;
}

function squareOf(bitmap: ImageBitmap): HTMLCanvasElement {
  const cut = Math.min(bitmap.width, bitmap.height);
  const side = Math.min(cut, PICTURE_MAX_SIDE_PX);
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = side;
  const pen = canvas.getContext("2d")!;
  pen.imageSmoothingQuality = "high";
  // A JPEG knows no transparency: what is seen through would turn black.
  pen.fillStyle = "white";
  pen.fillRect(0, 0, side, side);
  pen.drawImage(bitmap, (bitmap.width - cut) / 2, (bitmap.height - cut) / 2, cut, cut, 0, 0, side, side);
  return canvas;
}
