/** Simulates a house's readings: into a file, to the screen, or through the public endpoint. */
import { packed, postReadings } from "./api_client.ts";
import { showMoment } from "./moment.ts";
import { BERLIN, House } from "./simulator/house.ts";
import { readSimulateOptions, type SimulateOptions } from "./simulator/simulate_options.ts";
import { csv, documents } from "./simulator/write_span.ts";
import { readFlags } from "./stack/flags.ts";
import { PlainError, plainly, runPlainly } from "./stack/plain_error.ts";

const HELP = `deno task simulate [flags]

Simulates a three-phase home with a heat pump, a car and a solar roof, minute by minute. The same seed and the same
minute give the same reading, whatever span is asked for.

  --seed N            which house (1)
  --start T           first minute: a date, ISO 8601 (UTC unless it says otherwise) or Unix seconds
  --end T | --days N  where it ends, exclusive (1 day)
  --subs 0..3         EcoSubs in the panel, ten channels each (2)
  --out FILE          where to write; - is the screen (-)
  --format F          ndjson: readings documents, one a line; csv (by FILE's name, or ndjson)
  --batch N           minutes in one document, 1 to 1440 (1440)
  --serial TEXT       the serial in the documents (simulated, or the token's)
  --url U --token T   posts to this server with this device token instead of writing
  --installed DATE    when the registers stood at 0 (2024-01-01)
  --zone Z            where people live by the clock (Europe/Berlin)
  --latitude D, --longitude D   where the sun shines (52.52, 13.405)
  --help              this text`;

const PATIENCE = { forMs: 600_000 };

async function create(path: string): Promise<Deno.FsFile> {
  try {
    return await plainly(
      `write ${path}`,
      () => Deno.open(path, { write: true, create: true, truncate: true }),
    );
  } catch (error) {
    if (error instanceof Deno.errors.IsADirectory) {
      throw new PlainError(`Cannot write ${path}: it is a folder`);
    }
    throw error;
  }
}

async function write({ house, span, serial, batch, target }: SimulateOptions, path: string): Promise<void> {
  const simulated = new House(house);
  const asCsv = target.kind === "file" && target.format === "csv";
  const pieces = asCsv ? csv(simulated, span) : documents(simulated, serial, span, batch);
  const file = path === "-" ? Deno.stdout : await create(path);
  const newline = new TextEncoder().encode("\n");
  const writer = file.writable.getWriter();
  try {
    for (const { bytes } of pieces) {
      await plainly(`write ${path}`, () => writer.write(bytes));
      if (!asCsv) await plainly(`write ${path}`, () => writer.write(newline));
    }
    if (path !== "-") await writer.close();
  } catch (error) {
    // The reader of our output has seen enough.
    if (!(error instanceof Deno.errors.BrokenPipe)) throw error;
  }
}

async function post(
  { house, span, serial, batch }: SimulateOptions,
  url: string,
  token: string,
): Promise<void> {
  const total = { accepted: 0, duplicate: 0, conflict: 0, rejected: 0 };
  const patience = {
    ...PATIENCE,
    onWait: (failure: { detail: string }, ms: number) =>
      console.error(`${failure.detail}; trying again in ${Math.ceil(ms / 1000)} s`),
  };
  for (const piece of documents(new House(house), serial, span, batch)) {
    const reply = await postReadings({ url, token, gzip: true }, packed(piece.bytes, true), patience);
    if (!reply.ok) throw new PlainError(reply.detail);
    const { accepted, duplicate, conflict, rejected } = reply.value;
    total.accepted += accepted;
    total.duplicate += duplicate;
    total.conflict += conflict;
    total.rejected += rejected.length;
    if (rejected.length > 0) {
      console.log(`Refused: ${rejected[0].code} at ${rejected[0].field}, minute ${rejected[0].t}`);
    }
    console.log(
      `Posted up to ${showMoment(piece.endS)}: ${total.accepted} accepted, ${total.duplicate} duplicate`,
    );
  }
  console.log(
    `Minutes: ${total.accepted} accepted, ${total.duplicate} duplicate, ${total.conflict} in conflict, ${total.rejected} refused`,
  );
}

async function simulate(): Promise<void> {
  const { help, ...flags } = readFlags({
    seed: { type: "string", default: "1" },
    start: { type: "string" },
    end: { type: "string" },
    days: { type: "string" },
    subs: { type: "string", default: "2" },
    installed: { type: "string" },
    zone: { type: "string", default: BERLIN.zone },
    latitude: { type: "string", default: String(BERLIN.latitude) },
    longitude: { type: "string", default: String(BERLIN.longitude) },
    serial: { type: "string" },
    batch: { type: "string", default: "1440" },
    out: { type: "string" },
    format: { type: "string" },
    url: { type: "string" },
    token: { type: "string" },
    help: { type: "boolean", default: false },
  });
  if (help) return console.log(HELP);
  const options = readSimulateOptions(flags, Date.now() / 1000);
  const { target } = options;
  if (target.kind === "post") await post(options, target.url, target.token);
  else await write(options, target.path);
}

await runPlainly(simulate);
