/** Part of the build: writes into the page which files its first places begin with, for the page's own script to fetch. */
import type { Plugin, Rolldown } from "vite";

/** Modules that a place begins with, beside what every place has. */
const PLACES = {
  now: ["pages/now/now_page.tsx", "chart/time_chart.tsx"],
  history: ["pages/history/history_page.tsx", "chart/time_chart.tsx"],
  front: ["front_places.tsx", "pages/front_door/sign_in_page.tsx"],
};
/** Its texts, and what all places say; of each language they are fetched alone. */
const TEXTS = { core: "core", now: "now", history: "history", front: "front_door" };
const MARK = /(<script type="application\/json" id="place-files">)[^<]*(<\/script>)/;

type Chunk = Rolldown.OutputChunk & { viteMetadata?: { importedCss: Set<string> } };

/** Its own files and those of all that it imports. */
function filesOf(chunks: ReadonlyMap<string, Chunk>, name: string, found = new Set<string>()): Set<string> {
  const chunk = chunks.get(name);
  if (chunk === undefined || found.has(name)) return found;
  found.add(name);
  for (const css of chunk.viteMetadata?.importedCss ?? []) found.add(css);
  for (const other of chunk.imports) filesOf(chunks, other, found);
  return found;
}

export function placeFiles(webFolder: string): Plugin {
  return {
    name: "place-files",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler(html, { bundle = {} }) {
        const chunks = new Map(
          Object.values(bundle).filter((part): part is Chunk => part.type === "chunk").map((chunk) => [
            chunk.fileName,
            chunk,
          ]),
        );
        const entry = [...chunks.values()].find(({ isEntry }) => isEntry)!;
        const everywhere = filesOf(chunks, entry.fileName);
        const holding = (module: string) => {
          const chunk = [...chunks.values()].find(({ moduleIds }) => moduleIds.includes(webFolder + module));
          if (chunk === undefined) throw new Error(`Cannot find the module of a first place: ${module}`);
          return chunk.fileName;
        };
        const filesBy = (modules: readonly string[]) => {
          const files = new Set(modules.flatMap((module) => [...filesOf(chunks, holding(module))]));
          return [...files.difference(everywhere)].map((file) => `/${file}`);
        };
        const tables = [...chunks.values()].flatMap(({ moduleIds }) => moduleIds);
        const languages = tables.flatMap((id) => /\/i18n\/(\w+)\/core\.ts$/.exec(id)?.[1] ?? []);
        const places = [
          ...Object.entries(PLACES).map(([place, modules]) => [place, filesBy(modules)]),
          ...languages.flatMap((language) =>
            Object.entries(TEXTS).map(([place, area]) => [
              `${place}.${language}`,
              filesBy([`i18n/${language}/${area}.ts`]),
            ])
          ),
        ];
        if (!MARK.test(html)) throw new Error("Cannot find the place of the first places' files in the page");
        return html.replace(
          MARK,
          (_, start, end) => start + JSON.stringify(Object.fromEntries(places)) + end,
        );
      },
    },
  };
}
