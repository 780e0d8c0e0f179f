/** Keeps how the app looks from visit to visit, as far as storing preferences is allowed. */
import { effect } from "@preact/signals";
import { chooseTheme, themeChoice, THEMES } from "../theme/theme_choice.ts";
import { forget, keep, kept, storageChoice } from "./storage_choice.ts";

export function followKeptTheme(): void {
  const before = THEMES.find((theme) => theme === kept("enecess.theme"));
  if (before !== undefined) chooseTheme(before);
  effect(() => {
    const theme = themeChoice.value;
    if (!storageChoice.value?.preferences || theme === "system") forget("enecess.theme");
    else keep("enecess.theme", theme);
  });
}
