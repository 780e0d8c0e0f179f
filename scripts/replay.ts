/** Posts a CSV of minutes through the public endpoint, as a device would. */
import { READING_EARLIEST_S } from "../worker/domain/limits.ts";
import { Member, postReadings, signIn } from "./api_client.ts";
import { must } from "./furnish_home.ts";
import { showMoment } from "./moment.ts";
import type { Patience } from "./patient_fetch.ts";
import { batches } from "./replay/batches.ts";
import { readColumns, type ReplayPlan } from "./replay/columns.ts";
import { agrees, compare } from "./replay/compare.ts";
import { type Minute, MinuteMaker } from "./replay/minutes.ts";
import { identityOf, prepareHome, type ReplayedHome } from "./replay/replayed_home.ts";
import { readReplayOptions, type ReplayOptions } from "./replay/replay_options.ts";
import { readTable, type Row } from "./replay/rows.ts";
import { serialOfToken } from "./simulator/simulate_options.ts";
import { PlainError, plainly, runPlainly } from "./stack/plain_error.ts";

const HELP = `deno task replay FILE [flags]

Posts a CSV of minutes as a device would. The first column is t (Unix seconds or ISO 8601); the others are
  NAME_w, NAME_wh            mean watts, or energy, of a branch (also NAME_a)
  use_w, gen_w, solar_w      a house's consumption and production: mains are use - gen, solar is a branch
  active_power_w, reactive_power_var, voltage_v, current_a   the mains
  L1_w, 0.3_w, L1_fwd …      channels by their own names: v, a, w, pf, fwd, rev, wh
Where the file has no registers they are built by summing. Doing it twice changes nothing.

  --url U          the server (http://localhost:8787)
  --token T        a device's token; without it, a home named after the file is made, or found again
  --key K          the development sign-in key; without it, that of the local stack in --data (.data)
  --zone Z         the new home's time zone (this machine's)
  --start T        shifts the whole file so that it begins then
  --batch N        minutes in one post, 1 to 10080 (1440)
  --no-gzip        posts plain JSON
  --help           this text`;

const say = (line: string) => console.log(line);
const PATIENCE: Patience = {
  forMs: 600_000,
  onWait: ({ detail }, ms) => say(`${detail}; trying again in ${Math.ceil(ms / 1000)} s`),
};
const show = (count: number) => count.toLocaleString("en");
const kwh = (mwh: number) => (mwh / 1e6).toFixed(6);

async function openFile(path: string): Promise<Deno.FsFile> {
  const file = await plainly(`read ${path}`, () => Deno.open(path));
  if ((await file.stat()).isDirectory) throw new PlainError(`Cannot read ${path}: it is a folder`);
  return file;
}

async function localKey(data: string): Promise<string> {
  const file = `${data}/secrets.json`;
  try {
    const { DEV_SIGN_IN_KEY } = JSON.parse(await Deno.readTextFile(file));
    if (typeof DEV_SIGN_IN_KEY === "string") return DEV_SIGN_IN_KEY;
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound || error instanceof SyntaxError)) throw error;
  }
  throw new PlainError(`Cannot sign in: no key in ${file} (start enecess here, or give --key or --token)`);
}

async function* minutesOf(maker: MinuteMaker, first: Row, rest: AsyncIterable<Row>): AsyncGenerator<Minute> {
  const baseline = maker.baseline(first);
  if (baseline !== null && baseline.t >= READING_EARLIEST_S) yield baseline;
  yield maker.minute(first);
  for await (const row of rest) {
    const minute = maker.minute(row);
    if (Object.keys(minute.channels).length > 0) yield minute;
  }
}

function shiftOf(first: Row, start: ReplayOptions["start"]): number {
  const shiftS = start === null ? 0 : start.s - first.startS;
  if (first.startS + shiftS >= READING_EARLIEST_S) return shiftS;
  const day = new Date((first.startS + shiftS) * 1000).toISOString().slice(0, 10);
  throw new PlainError(
    `Cannot post minutes of ${day}: the protocol takes readings from 2015-01-01 on (shift the file with --start)`,
  );
}

interface Totals {
  accepted: number;
  duplicate: number;
  conflict: number;
  refused: number;
  endS: number;
}

async function send(
  minutes: AsyncIterable<Minute>,
  serial: string,
  token: string,
  options: ReplayOptions,
): Promise<Totals> {
  const totals: Totals = { accepted: 0, duplicate: 0, conflict: 0, refused: 0, endS: 0 };
  const { url, gzip, minutesAtOnce } = options;
  for await (const { endS, body } of batches(minutes, { serial, gzip, minutesAtOnce })) {
    const { accepted, duplicate, conflict, rejected } = must(
      await postReadings({ url, token, gzip }, body, PATIENCE),
    );
    totals.accepted += accepted;
    totals.duplicate += duplicate;
    totals.conflict += conflict;
    totals.refused += rejected.length;
    totals.endS = endS;
    say(
      `Posted up to ${showMoment(endS)}: ${show(totals.accepted)} accepted, ${
        show(totals.duplicate)
      } duplicate`,
    );
    const [refusal] = rejected;
    if (refusal !== undefined) {
      say(`Refused ${rejected.length} minutes, the first: ${refusal.code} at ${refusal.field}`);
    }
  }
  return totals;
}

function printSent(plan: ReplayPlan, maker: MinuteMaker): void {
  say("Energy as sent, kWh (forward, reverse):");
  for (const [i, { channel, branch }] of plan.channels.entries()) {
    const sent = maker.sent(i);
    const text = sent === null ? "not known" : `${kwh(sent.forwardMwh)}  ${kwh(sent.reverseMwh)}`;
    say(`  ${channel.padEnd(5)}${(branch?.name ?? "Mains").padEnd(20)}${text}`);
  }
}

/** Asks the home for the energy of the whole span, and ends with an error where it is not what was sent. */
async function check(
  member: Member,
  home: ReplayedHome,
  plan: ReplayPlan,
  maker: MinuteMaker,
  span: { start: number; end: number },
): Promise<void> {
  const answer = must(await member.energy(home.id, { ...span, per: "day" }));
  const wrong = compare(plan, (i) => maker.sent(i), home.branches, answer).filter((compared) =>
    !agrees(compared)
  );
  for (const { name, channel, sent, answered } of wrong) {
    say(
      `  ${channel} ${name}: sent ${kwh(sent!.forwardMwh)} and ${kwh(sent!.reverseMwh)} kWh, answered ` +
        `${kwh(answered.forwardMwh)} and ${kwh(answered.reverseMwh)} kWh`,
    );
  }
  if (wrong.length > 0) {
    throw new PlainError(
      `Cannot confirm the energy of ${wrong.length} of ${plan.channels.length} channels: the home answers another`,
    );
  }
  say(`The home answers the same energy for all ${plan.channels.length} channels, to the milliwatt-hour.`);
}

async function replay(): Promise<void> {
  const here = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const options = readReplayOptions(Deno.args, here);
  if (options === null) return say(HELP);
  const file = await openFile(options.file);
  const { headings, rows } = await readTable(file.readable);
  const plan = readColumns(headings);
  const first = await rows.next();
  if (first.done) throw new PlainError(`Cannot replay ${options.file}: it has no lines`);
  const maker = new MinuteMaker(plan, shiftOf(first.value, options.start));
  if (plan.leftOut.length > 0) say(`Left out: ${plan.leftOut.join(", ")}`);

  let member: Member | null = null;
  let home: ReplayedHome | null = null;
  if (options.token === null) {
    const key = options.key ?? await localKey(options.data);
    // A server that is not there now is more likely not started than restarting.
    const { cookie } = must(await signIn(options.url, key, { ...PATIENCE, forMs: 3_000 }));
    member = new Member(options.url, cookie, PATIENCE);
    home = await prepareHome(
      member,
      identityOf(options.file, options.start?.text ?? null),
      plan,
      options.zone,
    );
    say(
      `${
        home.made ? "Made" : "Found"
      } home ${home.name}, ${home.branches.size} branches, device ${home.serial}`,
    );
  }
  const token = home?.token ?? options.token!;
  const serial = home?.serial ?? serialOfToken(token);
  const totals = await send(minutesOf(maker, first.value, rows), serial, token, options);
  say(
    `Minutes: ${show(totals.accepted)} accepted, ${show(totals.duplicate)} duplicate, ` +
      `${show(totals.conflict)} in conflict, ${show(totals.refused)} refused`,
  );
  if (maker.unreadable > 0) {
    say(`Left out ${show(maker.unreadable)} values that are no numbers or out of range`);
  }
  printSent(plan, maker);
  if (member === null || home === null) return;
  const start = first.value.startS + shiftOf(first.value, options.start);
  await check(member, home, plan, maker, { start, end: totals.endS });
  say(`Look at it: ${options.url}/`);
}

await runPlainly(replay);
