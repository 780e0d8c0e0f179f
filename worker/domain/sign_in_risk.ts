/** Whether a sign-in is unlike those before, so that its owner is told. Pure. */

export interface SignInTrace {
  device: string;
  /** "Berlin, DE", "DE", or empty where unknown. */
  place: string;
}

function countryOf(place: string): string {
  return place.split(", ").at(-1) ?? "";
}

/** An account's first sign-in is not new: there is nothing that it could be unlike. */
export function isUnusual(
  now: SignInTrace,
  before: readonly SignInTrace[],
  browserIsKnown: boolean,
): boolean {
  if (before.length === 0) return false;
  const country = countryOf(now.place);
  const countryIsNew = country !== "" && !before.some(({ place }) => countryOf(place) === country);
  const deviceIsNew = !browserIsKnown && !before.some(({ device }) => device === now.device);
  return countryIsNew || deviceIsNew;
}
