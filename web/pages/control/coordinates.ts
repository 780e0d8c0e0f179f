import type { Coordinates } from "../../../worker/domain/sun.ts";
import { formatNumber } from "../../format/quantity.ts";

/** As maps write them: "52.5, 13.4"; null for anything else, and for what lies on no globe. */
export function parseCoordinates(text: string): Coordinates | null {
  const [, north, east] = /^\s*([+-]?\d{1,2}(?:\.\d+)?)°?\s*[,;\s]\s*([+-]?\d{1,3}(?:\.\d+)?)°?\s*$/
    .exec(text.replaceAll("−", "-")) ?? [];
  if (north === undefined) return null;
  const latitude = Number(north), longitude = Number(east);
  return Math.abs(latitude) > 90 || Math.abs(longitude) > 180 ? null : { latitude, longitude };
}

/** With a point in every language: so that it can be read back. */
export function coordinatesText({ latitude, longitude }: Coordinates): string {
  return [latitude, longitude].map((degrees) => formatNumber(degrees, 1, "en")).join(", ");
}
