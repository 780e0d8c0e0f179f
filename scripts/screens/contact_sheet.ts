/** One page with all pictures, so that a person can look through them. Pure. */
import type { Taken } from "./take_screens.ts";

export function contactSheet(screens: readonly string[], taken: readonly Taken[]): string {
  const rows = screens.map((screen) => {
    const pictures = taken.filter((each) => each.screen === screen).toSorted((a, b) =>
      a.file < b.file ? 1 : -1
    );
    const drawn = pictures.map(({ file, size, theme }) =>
      `<a href="${file}"><img loading="lazy" src="${file}" alt="${screen}, ${size}, ${theme}"></a>`
    );
    return `<section><h2>${screen}</h2><div>${drawn.join("")}</div></section>`;
  });
  return `<!doctype html>
<meta charset="utf-8">
<title>Screens</title>
<style>
  body { font: 14px system-ui; background: #888; margin: 16px }
  div { display: flex; gap: 8px; align-items: flex-start; overflow-x: auto }
  img { height: 600px; display: block }
</style>
${rows.join("\n")}
`;
}
