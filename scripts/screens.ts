import { LANGUAGES } from "../worker/domain/language.ts";
import { signIn } from "./api_client.ts";
import { findBrowser, launch, NO_BROWSER } from "./browser.ts";
import { must } from "./furnish_home.ts";
import { contactSheet } from "./screens/contact_sheet.ts";
import { measureScreens } from "./screens/measure_screens.ts";
import { SCREENS } from "./screens/screen_table.ts";
import { seriesFor, type Size, SIZES, THEMES } from "./screens/series.ts";
import { makeShownHome } from "./screens/shown_home.ts";
import { takeScreens } from "./screens/take_screens.ts";
import { startStack } from "./stack.ts";
import { readFlags } from "./stack/flags.ts";
import { PlainError, plainly, runPlainly } from "./stack/plain_error.ts";
import { projectRoot } from "./stack/project_root.ts";

const HELP = `deno task screens [flags]

Takes a picture of every page in a home of simulated readings, and writes them with a page that shows them all: in
English on phone and desktop, light and dark, and in the other languages on a phone. With flags, what they ask for.

  --only TEXT[,TEXT]  the pages whose names have one of these
  --language CODE[,CODE]  ${LANGUAGES.join(", ")} or all
  --size SIZE[,SIZE]  ${Object.keys(SIZES).join(", ")}
  --theme THEME[,THEME]  ${THEMES.join(", ")}
  --pseudo            in place of that, looks in a pseudo-language, accented, bracketed and two fifths longer, for texts
                      that are clipped, leave their box, cover another or come from no table; takes those pages
  --out DIR           where they go (.data/screens)
  --list              the pages' names
  --help              this text`;

const DAYS = 3;

const parts = (text: string) => text.split(",").map((part) => part.trim()).filter((part) => part !== "");

function oneOf<T extends string>(what: string, text: string, known: readonly T[]): T[] {
  return parts(text).map((part) => {
    const found = known.find((each) => each === part);
    if (found === undefined) throw new PlainError(`Cannot find a ${what} of this name: ${part}`);
    return found;
  });
}

async function measured(...asked: Parameters<typeof measureScreens>): ReturnType<typeof measureScreens> {
  const answer = await measureScreens(...asked);
  const rows = answer.faults.map((
    { screen, size, fault, where, text },
  ) => [screen, size, fault, where, text]);
  for (const row of rows) console.log(row.join(" | "));
  console.log(`${rows.length} faults of texts`);
  return answer;
}

async function screens(): Promise<void> {
  const { help, only, out, language, size, theme, list, pseudo } = readFlags({
    only: { type: "string", default: "" },
    language: { type: "string", default: "" },
    size: { type: "string", default: "" },
    theme: { type: "string", default: "" },
    out: { type: "string", default: `${projectRoot}/.data/screens` },
    list: { type: "boolean", default: false },
    pseudo: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  });
  if (help) return console.log(HELP);
  if (list) return console.log(SCREENS.map(({ name }) => name).join("\n"));
  if (findBrowser() === null) throw new PlainError(NO_BROWSER);
  const names = parts(only);
  const wanted = SCREENS.filter(({ name }) =>
    names.length === 0 || names.some((part) => name.includes(part))
  );
  if (wanted.length === 0) throw new PlainError(`Cannot find a screen of this name: ${only}`);
  const series = seriesFor({
    languages: language === "all" ? LANGUAGES : oneOf("language", language, LANGUAGES),
    sizes: oneOf("size", size, Object.keys(SIZES) as Size[]),
    themes: oneOf("theme", theme, THEMES),
  });
  await plainly(`write ${out}`, () => Deno.mkdir(out, { recursive: true }));

  const dataDir = await Deno.makeTempDir({ prefix: "enecess-screens-" });
  try {
    const stack = await startStack({ dataDir, web: true, crowd: true });
    const browser = await launch();
    try {
      const member = must(await signIn(stack.url, stack.devSignInKey, { forMs: 30_000 }));
      const home = await makeShownHome(member, DAYS);
      const sitting = { browser, member, home, folder: out };
      const tell = (line: string) => console.error(line);
      const { taken, failed } = pseudo
        ? await measured(wanted, sitting, tell)
        : await takeScreens(wanted, series, sitting, tell);
      const sheet = contactSheet(wanted.map(({ name }) => name), taken);
      await Deno.writeTextFile(`${out}/index.html`, sheet);
      console.log(`${taken.length} pictures: ${out}/index.html`);
      if (failed > 0) throw new PlainError(`Cannot show ${failed} of the screens`);
      if (pseudo && taken.length > 0) throw new PlainError(`Cannot pass ${taken.length} of the screens`);
    } finally {
      await browser.close();
      await stack.stop();
    }
  } finally {
    await Deno.remove(dataDir, { recursive: true });
  }
}

await runPlainly(screens);
Deno.exit();
