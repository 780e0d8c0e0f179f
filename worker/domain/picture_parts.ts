/** An image file, cut into its parts. Pure. */

export type PictureType = "image/jpeg" | "image/webp";

/** A part of an image file; those that are no part of the picture say who took it, where and with what. */
export interface PicturePart {
  startsAt: number;
  endsAt: number;
  /** The part's name where it may not stay: "APP1", "EXIF". */
  foreign: string | null;
}

export interface PictureParts {
  type: PictureType;
  widthPx: number;
  heightPx: number;
  parts: PicturePart[];
}
