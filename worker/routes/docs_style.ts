/** The look of the API's page: light and dark, a column on a phone, readable without images or scripts. */
export const DOCS_STYLE = `
:root {
  color-scheme: light dark;
  --ground: #fcfcfb; --raised: #f2f3f1; --ink: #1c2320; --muted: #55605b; --line: #d5dad7; --accent: #14539a;
  --get: #14539a; --post: #1f6b3b; --put: #7a4a00; --patch: #7a4a00; --delete: #a02020;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #14181a; --raised: #1d2326; --ink: #e8ecea; --muted: #a3aeaa; --line: #353d40; --accent: #8fbdf2;
    --get: #8fbdf2; --post: #86d19f; --put: #e9bd72; --patch: #e9bd72; --delete: #f2a0a0;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 16px; }
body {
  margin: 0 auto; padding: 24px 16px 48px; max-width: 56rem; background: var(--ground); color: var(--ink);
  font: 16px/1.5 system-ui, sans-serif; overflow-wrap: anywhere;
}
h1 { font-size: 28px; line-height: 1.2; margin: 0 0 8px; }
h2 { font-size: 20px; margin: 48px 0 8px; }
h3 { font-size: 16px; margin: 0; }
h4 { font-size: 14px; margin: 16px 0 4px; color: var(--muted); }
a { color: var(--accent); text-underline-offset: 2px; }
a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
code { font: 14px/1.5 ui-monospace, monospace; }
p { margin: 4px 0; }
nav ul { columns: 16rem; padding: 0; margin: 8px 0; list-style: none; }
nav li { break-inside: avoid; padding: 4px 0; }
article { border: 1px solid var(--line); border-radius: 8px; padding: 16px; margin: 16px 0; }
article > h2 { margin: 0 0 4px; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font: 14px/1.5 ui-monospace, monospace; }
.method { font-weight: 700; text-transform: uppercase; }
.get { color: var(--get); } .post { color: var(--post); } .put { color: var(--put); }
.patch { color: var(--patch); } .delete { color: var(--delete); }
.muted { color: var(--muted); }
dl { margin: 0; }
dt { margin-top: 8px; }
dd { margin: 0 0 0 16px; color: var(--muted); }
@media (min-width: 40rem) {
  dl { display: grid; grid-template-columns: minmax(10rem, 16rem) 1fr; column-gap: 16px; }
  dt { margin-top: 4px; } dd { margin: 4px 0 0; }
}
`.trimStart();
