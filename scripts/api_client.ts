/** The public API as scripts use it: a member with a session, and a device with its token. */
import { gzipSync } from "node:zlib";
import * as v from "valibot";
import {
  type CommandBody,
  commandBody,
  type ControlBody,
  controlBody,
  newCommand,
} from "../worker/protocol/commands.ts";
import {
  channelChange,
  claimAnswer,
  claimIssued,
  claimRequest,
  type HomeBody,
  homeBody,
  homeSummary,
  newBranch,
  newHome,
} from "../worker/protocol/config.ts";
import {
  type EnergyAnswer,
  energyAnswer,
  type LiveAnswer,
  liveAnswer,
} from "../worker/protocol/questions.ts";
import { profileChange } from "../worker/protocol/team.ts";
import { type Failure, type Patience, patientFetch, type Reply } from "./patient_fetch.ts";

type NewHome = v.InferInput<typeof newHome>;
type HomeSummary = v.InferOutput<typeof homeSummary>;
type NewBranch = v.InferInput<typeof newBranch>;
type ChannelChange = v.InferInput<typeof channelChange>;
type ClaimRequest = v.InferInput<typeof claimRequest>;
type ClaimAnswer = v.InferOutput<typeof claimAnswer>;

const readingsAnswer = v.object({
  accepted: v.number(),
  duplicate: v.number(),
  conflict: v.number(),
  rejected: v.array(
    v.object({ index: v.number(), t: v.nullable(v.number()), code: v.string(), field: v.string() }),
  ),
  now: v.number(),
  token: v.nullable(v.string()),
});
export type ReadingsAnswer = v.InferOutput<typeof readingsAnswer>;

const made = v.object({ id: v.string() });

async function parsed<S extends v.GenericSchema>(
  reply: Reply<Response>,
  schema: S,
): Promise<Reply<v.InferOutput<S>>> {
  if (!reply.ok) return reply;
  const body: unknown = await reply.value.json();
  const result = v.safeParse(schema, body);
  if (result.success) return { ok: true, value: result.output };
  const [issue] = result.issues;
  const detail = `Cannot read the answer of ${reply.value.url}: ${
    v.getDotPath(issue) ?? "body"
  }: ${issue.message}`;
  return { ok: false, status: reply.value.status, code: "internal", detail };
}

/** Signs in through the development link. */
export async function signIn(url: string, key: string, patience: Patience): Promise<Reply<Member>> {
  const link = `${url}/dev/sign-in?key=${encodeURIComponent(key)}`;
  const reply = await patientFetch(link, { redirect: "manual" }, true, patience);
  if (!reply.ok) return reply;
  await reply.value.body?.cancel();
  const cookie = reply.value.headers.getSetCookie().map((text) => text.split(";")[0]).join("; ");
  if (cookie !== "") return { ok: true, value: new Member(url, cookie, patience) };
  const detail = `Cannot sign in at ${url}: its answer has no session`;
  return { ok: false, status: reply.value.status, code: "not_signed_in", detail };
}

export class Member {
  constructor(readonly url: string, readonly cookie: string, readonly patience: Patience) {}

  #ask(method: string, path: string, body?: unknown): Promise<Reply<Response>> {
    const headers: Record<string, string> = {
      cookie: this.cookie,
      origin: this.url,
      accept: "application/json",
    };
    if (body !== undefined) headers["content-type"] = "application/json";
    const init = { method, headers, body: body === undefined ? undefined : JSON.stringify(body) };
    return patientFetch(`${this.url}${path}`, init, method !== "POST", this.patience);
  }

  async changeAccount(change: v.InferInput<typeof profileChange>): Promise<Reply<void>> {
    const reply = await this.#ask("PATCH", "/v1/account", change);
    if (!reply.ok) return reply;
    await reply.value.body?.cancel();
    return { ok: true, value: undefined };
  }

  async homes(): Promise<Reply<HomeSummary[]>> {
    return parsed(await this.#ask("GET", "/v1/homes"), v.array(homeSummary));
  }

  async createHome(home: NewHome): Promise<Reply<{ id: string }>> {
    return parsed(await this.#ask("POST", "/v1/homes", home), made);
  }

  async home(home: string): Promise<Reply<HomeBody>> {
    return parsed(await this.#ask("GET", `/v1/homes/${home}`), homeBody);
  }

  /** A code for one device to claim its place in the home with. */
  async issueClaim(home: string): Promise<Reply<string>> {
    const issued = await parsed(await this.#ask("POST", `/v1/homes/${home}/claims`, {}), claimIssued);
    return issued.ok ? { ok: true, value: issued.value.claim } : issued;
  }

  async createBranch(home: string, branch: NewBranch): Promise<Reply<{ id: string }>> {
    return parsed(await this.#ask("POST", `/v1/homes/${home}/branches`, branch), made);
  }

  async feedChannel(
    home: string,
    device: string,
    channel: string,
    change: ChannelChange,
  ): Promise<Failure | { ok: true }> {
    const path = `/v1/homes/${home}/devices/${device}/channels/${channel}`;
    const reply = await this.#ask("PUT", path, change);
    if (!reply.ok) return reply;
    await reply.value.body?.cancel();
    return { ok: true };
  }

  async live(home: string): Promise<Reply<LiveAnswer>> {
    return parsed(await this.#ask("GET", `/v1/homes/${home}/live`), liveAnswer);
  }

  async command(home: string, wish: v.InferInput<typeof newCommand>): Promise<Reply<CommandBody>> {
    return parsed(await this.#ask("POST", `/v1/homes/${home}/commands`, wish), commandBody);
  }

  async control(home: string): Promise<Reply<ControlBody>> {
    return parsed(await this.#ask("GET", `/v1/homes/${home}/control`), controlBody);
  }

  async energy(
    home: string,
    question: { start: number; end: number; per: string },
  ): Promise<Reply<EnergyAnswer>> {
    const query = new URLSearchParams(Object.entries(question).map(([name, value]) => [name, String(value)]));
    return parsed(await this.#ask("GET", `/v1/homes/${home}/energy?${query}`), energyAnswer);
  }
}

/** Uses a claim code as a device does. */
export async function claimDevice(
  url: string,
  request: ClaimRequest,
  patience: Patience,
): Promise<Reply<ClaimAnswer>> {
  const headers = { "content-type": "application/json" };
  const init = { method: "POST", headers, body: JSON.stringify(request) };
  return parsed(await patientFetch(`${url}/v1/devices/claim`, init, false, patience), claimAnswer);
}

export interface Sender {
  url: string;
  token: string;
  gzip: boolean;
}

/** A document as it goes out: gzipped, if the sender does so. */
export function packed(document: Uint8Array<ArrayBuffer>, gzip: boolean): Uint8Array<ArrayBuffer> {
  return gzip ? new Uint8Array(gzipSync(document, { level: 4 })) : document;
}

/** Posts a packed readings document; the protocol makes it repeatable. */
export async function postReadings(
  sender: Sender,
  body: Uint8Array<ArrayBuffer>,
  patience: Patience,
): Promise<Reply<ReadingsAnswer>> {
  const headers: Record<string, string> = {
    authorization: `Bearer ${sender.token}`,
    "content-type": "application/json",
  };
  if (sender.gzip) headers["content-encoding"] = "gzip";
  const init = { method: "POST", headers, body };
  return parsed(await patientFetch(`${sender.url}/v1/readings`, init, true, patience), readingsAnswer);
}
