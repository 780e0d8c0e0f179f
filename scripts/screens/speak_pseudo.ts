import type { BrowserContext } from "playwright-core";
import { pseudoTexts } from "./pseudo_text.ts";

/** The build puts a language's tables into a folder of its own. */
const ENGLISH = /\/assets\/i18n\/en\/[^/]+\.js$/;

/** The same module with pseudo-texts; it holds nothing but tables. */
async function pseudoModule(module: string): Promise<string> {
  const tables = await import(`data:text/javascript;charset=utf-8,${encodeURIComponent(module)}`);
  return Object.entries(tables)
    .map(([name, table]) => `export const ${name} = ${JSON.stringify(pseudoTexts(table))};`)
    .join("\n");
}

/**
 * What the context's pages fetch as English texts comes in the pseudo-language. The app that is built knows nothing of
 * it: the answers are changed on their way.
 */
export async function speakPseudo(context: BrowserContext): Promise<void> {
  const known = new Map<string, string>();
  await context.route(ENGLISH, async (route) => {
    const url = route.request().url();
    const body = known.get(url) ?? await pseudoModule(await (await route.fetch()).text());
    known.set(url, body);
    await route.fulfill({ body, contentType: "text/javascript; charset=utf-8" });
  });
}
