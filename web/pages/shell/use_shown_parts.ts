import { useEffect, useState } from "preact/hooks";
import { afterFirstChart } from "../../ui/first_picture.ts";
import { nextTurn } from "../../ui/in_turn.ts";

/** How many parts of a page are there yet: a part a turn, `early` of them ahead of the first chart, the rest after it. */
export function useShownParts(early: number, all: number): number {
  const [shown, setShown] = useState(0);
  useEffect(() => {
    let gone = false;
    const show = async () => {
      for (let n = 1; n <= all && !gone; n++) {
        if (n === early + 1) await afterFirstChart();
        await nextTurn();
        if (!gone) setShown(n);
        await nextTurn();
      }
    };
    void show();
    return () => void (gone = true);
  }, [early, all]);
  return shown;
}
