import { DurableObject } from "cloudflare:workers";
import type { DurableObjectState } from "@cloudflare/workers-types";
import type { HomeConfig } from "../domain/branch.ts";
import { ok, type Outcome, refuse } from "../domain/outcome.ts";
import type { Env } from "../env.ts";
import type { LiveAnswer } from "../protocol/questions.ts";
import type { CountedReceipt, ReadingsBatch } from "../protocol/readings.ts";
import { answer, type AnswerDeps } from "./answer.ts";
import { deflateCodec } from "./deflate.ts";
import { HomeState } from "./home_state.ts";
import type { HomeRpc, Question } from "./home_rpc.ts";
import { live } from "./live.ts";
import { DurableSql } from "./durable_sql.ts";
import { type Rows, rowsTiming } from "../protocol/rows_timing.ts";
import { textStream } from "./text_stream.ts";

const CONTENT_TYPE = {
  json: "application/json",
  csv: "text/csv; charset=utf-8",
  ndjson: "application/x-ndjson",
};

/** One home: a socket panel. What it does stands in the files that it joins. */
export class Home extends DurableObject implements HomeRpc {
  readonly #sql: DurableSql;
  readonly #state: HomeState;
  #woken = false;

  constructor(context: DurableObjectState, env: Env) {
    // The class comes from the runtime, whose own types of the same things differ by name only.
    super(context as never, env as never);
    this.#sql = new DurableSql(context.storage.sql);
    this.#state = new HomeState({
      sql: this.#sql,
      codec: deflateCodec,
      transaction: (work) => context.storage.transactionSync(work),
    });
  }

  ingest(batch: ReadingsBatch): Promise<Outcome<CountedReceipt>> {
    const before = this.#rowsBefore();
    const taken = this.#state.ingest(batch);
    return Promise.resolve(taken.ok ? ok({ ...taken.value, rows: this.#rowsSince(before) }) : taken);
  }

  configure(config: HomeConfig): Promise<number> {
    return Promise.resolve(this.#state.configure(config));
  }

  live(account: string): Promise<Outcome<LiveAnswer>> {
    const deps = this.#asMember(account);
    return Promise.resolve(deps.ok ? ok(live(deps.value, Math.floor(Date.now() / 1000))) : deps);
  }

  override async fetch(request: Request): Promise<Response> {
    const question = await request.json() as Question;
    const before = this.#rowsBefore();
    const deps = this.#asMember(question.account);
    const answered = deps.ok ? answer(deps.value, question) : deps;
    if (!answered.ok) return Response.json(answered, { headers: { "x-refusal": "1" } });
    const pieces = answered.value[Symbol.iterator]();
    const first = pieces.next();
    return new Response(textStream(first, pieces), {
      headers: {
        "content-type": CONTENT_TYPE[question.format],
        // Rows until the first piece was made: all of them for a JSON document.
        "server-timing": rowsTiming(this.#rowsSince(before)),
      },
    });
  }

  /** Rows read and written since this object woke up. */
  rows(): Promise<{ read: number; written: number; storedBytes: number }> {
    return Promise.resolve({ ...this.#sql.rows(), storedBytes: this.ctx.storage.sql.databaseSize });
  }

  /** The first to ask after this object woke up pays for its waking. */
  #rowsBefore(): Rows {
    const before = this.#woken ? this.#sql.rows() : { read: 0, written: 0 };
    this.#woken = true;
    return before;
  }

  #rowsSince(before: Rows): Rows {
    const { read, written } = this.#sql.rows();
    return { read: read - before.read, written: written - before.written };
  }

  #asMember(account: string): Outcome<AnswerDeps> {
    const { config } = this.#state;
    if (config === null || !config.members.some((m) => m.account === account)) {
      return refuse("not_found", `Cannot find home: ${config?.id ?? this.ctx.id.name ?? ""}`);
    }
    return ok({ tables: this.#state.tables, config, device: (id) => this.#state.device(id) });
  }
}
