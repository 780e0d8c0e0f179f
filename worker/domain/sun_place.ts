/** Whose sunrise and sunset count in a home: of its own rough place, else of the city of its time zone. Pure. */
import type { Coordinates } from "./sun.ts";
import { placeOfZone } from "./zone_places.ts";

/** A tenth of a degree, about ten kilometres: less than a minute of sun, and no address. */
const PER_DEGREE = 10;

export function roughPlace({ latitude, longitude }: Coordinates): Coordinates {
  const rough = (degrees: number) => Math.round(degrees * PER_DEGREE) / PER_DEGREE + 0;
  return { latitude: rough(latitude), longitude: rough(longitude) };
}

/** Null where neither is known. */
export function sunPlace({ place }: { place: Coordinates | null }, zone: string): Coordinates | null {
  return place ?? placeOfZone(zone);
}

/** The city that a zone is named after, or null where it is named after none. */
export function cityOfZone(zone: string): string | null {
  return placeOfZone(zone) === null ? null : zone.split("/").at(-1)!.replaceAll("_", " ");
}
