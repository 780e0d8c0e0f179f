import type { BrowserContext } from "playwright-core";
import { projectRoot } from "../stack/project_root.ts";
import { pseudoTexts } from "./pseudo_text.ts";

const TABLES = new URL(`file://${projectRoot}/web/i18n/en/`);

/** The tables of a chunk, or null where it is no chunk of tables alone. */
async function tablesOf(chunk: string): Promise<Record<string, unknown> | null> {
  try {
    return await import(`data:text/javascript;charset=utf-8,${encodeURIComponent(chunk)}`);
  } catch {
    return null;
  }
}

/**
 * What the context's pages fetch as English texts comes in the pseudo-language. The app that is built knows nothing of
 * it: the answers are changed on their way.
 */
export async function speakPseudo(context: BrowserContext): Promise<void> {
  const files = [...Deno.readDirSync(TABLES)].map(({ name }) => name.replace(/\.ts$/, ""));
  const known = new Map<string, string>();
  await context.route(new RegExp(`/assets/(${files.join("|")})-[^/]+\\.js$`), async (route) => {
    const url = route.request().url();
    let body = known.get(url);
    if (body === undefined) {
      const chunk = await (await route.fetch()).text();
      const tables = await tablesOf(chunk);
      body = tables === null ? chunk : Object.entries(tables)
        .map(([name, table]) => `export const ${name} = ${JSON.stringify(pseudoTexts(table))};`)
        .join("\n");
      known.set(url, body);
    }
    await route.fulfill({ body, contentType: "text/javascript; charset=utf-8" });
  });
}
