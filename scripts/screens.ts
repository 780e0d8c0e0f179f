import { signIn } from "./api_client.ts";
import { findBrowser, NO_BROWSER } from "./browser.ts";
import { must } from "./furnish_home.ts";
import { contactSheet } from "./screens/contact_sheet.ts";
import { SCREENS } from "./screens/screen_table.ts";
import { makeShownHome } from "./screens/shown_home.ts";
import { takeScreens } from "./screens/take_screens.ts";
import { startStack } from "./stack.ts";
import { readFlags } from "./stack/flags.ts";
import { PlainError, plainly, runPlainly } from "./stack/plain_error.ts";
import { projectRoot } from "./stack/project_root.ts";

const HELP = `deno task screens [flags]

Takes a picture of every page, on phone and desktop, light and dark, in a home of simulated readings, and writes them
with a page that shows them all.

  --only TEXT  the screens whose name has this
  --out DIR    where they go (.data/screens)
  --help       this text`;

const DAYS = 3;

async function screens(): Promise<void> {
  const { help, only, out } = readFlags({
    only: { type: "string", default: "" },
    out: { type: "string", default: `${projectRoot}/.data/screens` },
    help: { type: "boolean", default: false },
  });
  if (help) return console.log(HELP);
  if (findBrowser() === null) throw new PlainError(NO_BROWSER);
  const wanted = SCREENS.filter(({ name }) => name.includes(only));
  if (wanted.length === 0) throw new PlainError(`Cannot find a screen of this name: ${only}`);
  await plainly(`write ${out}`, () => Deno.mkdir(out, { recursive: true }));

  const dataDir = await Deno.makeTempDir({ prefix: "enecess-screens-" });
  try {
    const stack = await startStack({ dataDir, web: true, crowd: true });
    try {
      const member = must(await signIn(stack.url, stack.devSignInKey, { forMs: 30_000 }));
      const home = await makeShownHome(member, DAYS);
      const sitting = { url: stack.url, cookie: member.cookie, home, folder: out };
      const { taken, failed } = await takeScreens(wanted, sitting, (line) => console.error(line));
      const sheet = contactSheet(wanted.map(({ name }) => name), taken);
      await Deno.writeTextFile(`${out}/index.html`, sheet);
      console.log(`${taken.length} pictures: ${out}/index.html`);
      if (failed.length > 0) throw new PlainError(`Cannot take ${failed.length} of the screens`);
    } finally {
      await stack.stop();
    }
  } finally {
    await Deno.remove(dataDir, { recursive: true });
  }
}

await runPlainly(screens);
Deno.exit();
