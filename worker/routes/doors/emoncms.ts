import { type Context, Hono } from "hono";
import { ok, type Outcome, type Refusal, refuse } from "../../domain/outcome.ts";
import type { AppEnv } from "../../middleware/app_env.ts";
import { readSentBytes, textOf, unzip } from "../../middleware/sent_bytes.ts";
import { nodeAnswer } from "../../protocol/doors/emoncms/node_answer.ts";
import { readBulk } from "../../protocol/doors/emoncms/read_bulk.ts";
import { type Fields, readPost } from "../../protocol/doors/emoncms/read_post.ts";
import type { Sample } from "../../protocol/doors/sample.ts";
import { PROBLEMS } from "../../protocol/problem.ts";
import { nowS } from "../change_deps.ts";
import { isEncrypted, openEncrypted } from "./emoncms_encrypted.ts";
import { asked, doorOfKey } from "./visit.ts";

/** As emoncms says no. */
function refusal(c: Context<AppEnv>, { code, detail, retryAfterS }: Refusal): Response {
  if (retryAfterS !== undefined) c.header("retry-after", String(Math.ceil(retryAfterS)));
  return c.json({ success: false, message: detail }, PROBLEMS[code].status);
}

interface Sent {
  fields: Fields;
  body: Uint8Array;
}

/** The address's parameters, and those of a form in the body, which win. */
async function readSent(c: Context<AppEnv>): Promise<Outcome<Sent>> {
  const body = await readSentBytes(c.req.raw);
  if (!body.ok) return body;
  const fields = new Map(Object.entries(c.req.query()));
  if (fields.get("cb") === undefined) {
    const text = textOf(body.value);
    if (!text.ok) return text;
    for (const [name, value] of new URLSearchParams(text.value)) fields.set(name, value);
  }
  return ok({ fields, body: body.value });
}

function keyOf(c: Context<AppEnv>, fields: Fields): string {
  const [, bearer] = /^Bearer\s+(\S+)$/i.exec(c.req.header("authorization") ?? "") ?? [];
  return bearer ?? fields.get("apikey") ?? "";
}

/** `data` as text: plain, hexadecimal of zlib (`c`), or the whole body in zlib (`cb`). */
async function dataOf({ fields, body }: Sent): Promise<Outcome<string | undefined>> {
  const isSet = (name: string) => fields.has(name) && fields.get(name) !== "0";
  let zipped = body;
  if (!isSet("cb")) {
    const data = fields.get("data");
    if (!isSet("c") || data === undefined) return ok(data);
    if (!/^([0-9a-f]{2})+$/i.test(data)) return refuse("bad_encoding", "Cannot read data: not hexadecimal");
    zipped = Uint8Array.fromHex(data);
  }
  const plain = await unzip(zipped as Uint8Array<ArrayBuffer>, "deflate");
  return plain.ok ? textOf(plain.value) : plain;
}

type Read = (sent: Sent) => Outcome<Sample[]> | Promise<Outcome<Sample[]>>;

async function take(c: Context<AppEnv>, read: Read): Promise<Response> {
  const sent = await readSent(c);
  if (!sent.ok) return refusal(c, sent);
  const door = await doorOfKey(c, "emoncms", keyOf(c, sent.value.fields));
  if (!door.ok) return refusal(c, door);
  const samples = await read(sent.value);
  if (!samples.ok) return refusal(c, samples);
  const { home, visit } = door.value;
  const taken = await asked(home.takeSamples(visit, samples.value));
  if (!taken.ok) return refusal(c, taken);
  return sent.value.fields.has("fulljson") ? c.json({ success: true }) : c.text("ok");
}

const post = (c: Context<AppEnv>) => take(c, ({ fields }) => readPost(fields, c.req.param("node"), nowS()));

async function bulk(c: Context<AppEnv>): Promise<Response> {
  if (isEncrypted(c)) {
    const opened = await openEncrypted(c);
    if (!opened.ok) return refusal(c, opened);
    const { home, visit, text, digest } = opened.value;
    const fields = new Map(new URLSearchParams(text));
    const samples = readBulk(fields.get("data"), fields, nowS());
    const taken = samples.ok ? await asked(home.takeSamples(visit, samples.value)) : samples;
    return taken.ok ? c.text(digest) : refusal(c, taken);
  }
  return await take(c, async (sent) => {
    const data = await dataOf(sent);
    return data.ok ? readBulk(data.value, sent.fields, nowS()) : data;
  });
}

/** What a node sent last: an uploader goes on from there. */
async function get(c: Context<AppEnv>): Promise<Response> {
  const fields = new Map(Object.entries(c.req.query()));
  const door = await doorOfKey(c, "emoncms", keyOf(c, fields));
  if (!door.ok) return refusal(c, door);
  const inputs = await asked(door.value.home.lastSamples(door.value.visit));
  return inputs.ok
    ? c.body(nodeAnswer(inputs.value, c.req.param("node") ?? fields.get("node")), 200, {
      "content-type": "application/json",
    })
    : refusal(c, inputs);
}

/** emoncms, as senders know it. */
export const emoncmsRoutes = new Hono<AppEnv>()
  .get("/input/post", post)
  .post("/input/post", post)
  .get("/input/post/:node", post)
  .post("/input/post/:node", post)
  .get("/input/post.json", post)
  .post("/input/post.json", post)
  .get("/input/bulk", bulk)
  .post("/input/bulk", bulk)
  .get("/input/bulk.json", bulk)
  .post("/input/bulk.json", bulk)
  .get("/input/get", get)
  .get("/input/get/:node", get);
