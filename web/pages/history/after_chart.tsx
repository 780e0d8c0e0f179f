import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { inTurn } from "../../ui/in_turn.ts";

/** What stands below the chart follows it, a part a turn, once the chart is on screen. */
export function AfterChart({ drawn, children }: { drawn: boolean; children: ComponentChildren }) {
  const [shown, setShown] = useState(children);
  // An effect comes after the picture; a part that is not told anything new is left as it is.
  useEffect(() => drawn ? inTurn(() => setShown(children)) : undefined, [drawn, children]);
  return <>{shown}</>;
}
