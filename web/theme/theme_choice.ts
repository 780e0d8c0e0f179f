import { signal } from "@preact/signals";

export const THEMES = ["system", "light", "dark"] as const;
export type ThemeChoice = (typeof THEMES)[number];

/** In memory; `live/kept_theme.ts` keeps it where storing it is allowed. */
export const themeChoice = signal<ThemeChoice>("system");

const systemDark = matchMedia("(prefers-color-scheme: dark)");

/** What is on screen: whatever is drawn on a canvas is drawn again when it changes. */
export const shownTheme = signal<"light" | "dark">(systemDark.matches ? "dark" : "light");

function show(): void {
  const choice = themeChoice.peek();
  if (choice === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = choice;
  shownTheme.value = choice === "system" ? (systemDark.matches ? "dark" : "light") : choice;
}
systemDark.addEventListener("change", show);

export function chooseTheme(choice: ThemeChoice): void {
  themeChoice.value = choice;
  show();
}
