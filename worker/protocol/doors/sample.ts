/** A value of one input at one time, whatever the format it came in. */
export interface Sample {
  input: string;
  /** Unix seconds, with fractions. */
  atS: number;
  value: number;
}
