/** What goes to a printer is drawn as on white paper, whatever theme is on screen. */
import { chooseTheme, shownTheme, themeChoice } from "../theme/theme_choice.ts";
import { allTurns } from "./in_turn.ts";
import "./paper.css";

/** The printer takes the page as it is when the event's microtasks are done: no drawing may wait for its turn. */
export function followPrinter(): void {
  addEventListener("beforeprint", () => {
    document.documentElement.dataset.theme = "light";
    shownTheme.value = "light";
    queueMicrotask(allTurns);
  });
  addEventListener("afterprint", () => chooseTheme(themeChoice.peek()));
}
