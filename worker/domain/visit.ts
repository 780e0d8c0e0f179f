/** Who comes along, as far as it is kept. Pure. */
export interface Visit {
  /** "Chrome on Android"; empty where the browser does not say. */
  device: string;
  /** "Berlin, DE" or "DE"; empty where unknown. */
  place: string;
  /** Truncated. */
  network: string;
}
