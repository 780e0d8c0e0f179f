/** One page with all pictures, so that a person can look through them. Pure. */
import type { Taken } from "./take_screens.ts";

export function contactSheet(screens: readonly string[], taken: readonly Taken[]): string {
  const list = screens.map((screen) => `<a href="#${screen}">${screen}</a>`).join(" ");
  const rows = screens.map((screen) => {
    const drawn = taken.filter((each) => each.screen === screen).map(({ file, size, theme, language }) => {
      const words = `${language}, ${size}, ${theme}`;
      return `<figure><a href="${file}"><img loading="lazy" src="${file}" alt="${screen}, ${words}"></a>` +
        `<figcaption>${words}</figcaption></figure>`;
    });
    return `<section id="${screen}"><h2>${screen}</h2><div>${drawn.join("")}</div></section>`;
  });
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Screens</title>
<style>
  body { font: 14px system-ui; background: #888; color: #000; margin: 16px }
  nav { columns: 12em }
  nav a { display: block; color: inherit }
  div { display: flex; gap: 8px; align-items: flex-start; overflow-x: auto }
  figure { margin: 0 }
  img { height: 600px; display: block }
</style>
<nav>${list}</nav>
${rows.join("\n")}
`;
}
