/** What a chart is told to draw. Values are in the unit of its axis; colours are names of custom properties. */
export interface Line {
  id: string;
  colour: string;
  /** Colour below zero, where it has a meaning of its own. */
  colourBelow?: string;
  values: readonly (number | null)[];
  /** An earlier period, drawn faint and thin. */
  ghost: boolean;
  filled: boolean;
}

export interface Bar {
  /** Which interval, and which of the columns that share it. */
  interval: number;
  column: number;
  columns: number;
  from: number;
  to: number;
  colour: string;
  look: "solid" | "hatched" | "ghost";
}

/** A stretch of time that is not plainly measured. */
export interface Stretch {
  startS: number;
  endS: number;
  kind: "estimated" | "recovered" | "gap";
}

export interface Drawing {
  starts: readonly number[];
  ends: readonly number[];
  lines: readonly Line[];
  bars: readonly Bar[];
  stretches: readonly Stretch[];
  /** Of a drawing that only goes on at its end: rises when something changes further back. */
  epoch?: number;
}
