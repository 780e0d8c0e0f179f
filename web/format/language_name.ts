/** A language by its own name, as it begins a line: "Deutsch", "Français". */
export function languageName(language: string): string {
  // Which of the two ways of writing Chinese it is, its readers want to know.
  const tag = language === "zh" ? "zh-Hans" : language;
  const name = new Intl.DisplayNames([tag], { type: "language" }).of(tag) ?? language;
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}
