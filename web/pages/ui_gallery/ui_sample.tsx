import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";

export interface UiSample {
  /** The name of its file in web/ui. */
  component: string;
  states: readonly { state: string; drawn: ComponentChildren }[];
}

export const state = (state: string, drawn: ComponentChildren) => ({ state, drawn });

export const LONG_WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";

/** Gives a sample the value that its owner would keep. */
export function Kept<T>(
  { start, children }: { start: T; children(value: T, keep: (value: T) => void): ComponentChildren },
) {
  const [value, keep] = useState(start);
  return <>{children(value, keep)}</>;
}
