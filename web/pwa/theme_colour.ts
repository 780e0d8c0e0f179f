/** The bars around the page have its ground's colour, also where somebody chose otherwise than the system. */
import { effect } from "@preact/signals";
import { shownTheme } from "../theme/theme_choice.ts";
import { GROUND } from "./ground.ts";

/** Each of the two elements is for one of the system's schemes: both say what is on screen now. */
export function followThemeColour(): void {
  effect(() => {
    const colour = GROUND[shownTheme.value];
    for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
      meta.content = colour;
    }
  });
}
