import { signIn } from "./api_client.ts";
import { findBrowser, NO_BROWSER } from "./browser.ts";
import { must } from "./furnish_home.ts";
import { lighthouseTable, missed } from "./lighthouse/lighthouse_targets.ts";
import { measurePages } from "./lighthouse/measure_pages.ts";
import { makeShownHome } from "./screens/shown_home.ts";
import { startStack } from "./stack.ts";
import { readFlags } from "./stack/flags.ts";
import { PlainError, plainly, runPlainly } from "./stack/plain_error.ts";

const HELP = `deno task lighthouse [flags]

Measures Now, History and the landing page with Lighthouse's slow phone, on the production build that a stack of its own
serves, and prints one table. Ends with 1 where a number misses its target. Whatever else the machine does meanwhile
makes the numbers worse.

  --only TEXT  the pages whose name has this
  --runs N     how often each page is looked at; the middle one counts (3)
  --out DIR    also writes the reports, which https://googlechrome.github.io/lighthouse/viewer/ shows
  --help       this text`;

const DAYS = 3;

async function measure(): Promise<void> {
  const { help, only, out, runs } = readFlags({
    only: { type: "string", default: "" },
    out: { type: "string" },
    runs: { type: "string", default: "3" },
    help: { type: "boolean", default: false },
  });
  if (help) return console.log(HELP);
  if (!/^[1-9]\d?$/.test(runs)) throw new PlainError(`Cannot look so often: ${runs}`);
  if (findBrowser() === null) throw new PlainError(NO_BROWSER);

  if (out !== undefined) await plainly(`write ${out}`, () => Deno.mkdir(out, { recursive: true }));
  const dataDir = await Deno.makeTempDir({ prefix: "enecess-lighthouse-" });
  try {
    const stack = await startStack({ dataDir, web: true, crowd: true });
    try {
      const member = must(await signIn(stack.url, stack.devSignInKey, { forMs: 30_000 }));
      const home = await makeShownHome(member, DAYS);
      const pages = [
        { name: "landing", path: "/", signedIn: false },
        { name: "now", path: `/h/${home.id}/now`, signedIn: true },
        { name: "history", path: `/h/${home.id}/history`, signedIn: true },
      ].filter(({ name }) => name.includes(only));
      const results = await measurePages(
        stack.url,
        member.cookie,
        pages,
        Number(runs),
        (line) => console.error(line),
      );
      console.log(lighthouseTable(results.map(({ name, numbers }) => [name, numbers])));
      const machine = results.map(({ machine }) => Math.round(machine)).join(", ");
      console.log(`What Lighthouse takes this machine for, page by page (more is faster): ${machine}`);
      for (const { name, faults, report } of results) {
        for (const fault of faults) console.log(`${name}: ${fault}`);
        if (out !== undefined) await Deno.writeTextFile(`${out}/${name}.json`, report);
      }
      if (results.some(({ numbers }) => missed(numbers).length > 0)) {
        throw new PlainError("Cannot reach every target: the marked numbers miss theirs");
      }
    } finally {
      await stack.stop();
    }
  } finally {
    await Deno.remove(dataDir, { recursive: true });
  }
}

await runPlainly(measure);
Deno.exit();
