/** What the Worker may ask of a Home: the only part of `worker/home` that routes import. */
import type { HomeConfig } from "../domain/branch.ts";
import type { Outcome } from "../domain/outcome.ts";
import type { LiveAnswer, QuestionQuery } from "../protocol/questions.ts";
import type { CountedReceipt, ReadingsBatch } from "../protocol/readings.ts";

export type QuestionKind = "energy" | "power" | "voltage";
export type AnswerFormat = "json" | "csv" | "ndjson";

/** Asked by a member; the Home knows its members and refuses everybody else with `not_found`. */
export interface Question {
  account: string;
  kind: QuestionKind;
  query: QuestionQuery;
  format: AnswerFormat;
}

export interface HomeRpc {
  /** Durable when it resolves. Device checks: `bad_token` for a device that is not (or no longer) this home's. */
  ingest(batch: ReadingsBatch): Promise<Outcome<CountedReceipt>>;
  /** Takes the configuration over unless it has a newer one; returns the version that it now has. */
  configure(config: HomeConfig): Promise<number>;
  /** An object that was never configured refuses with `not_found`. */
  live(account: string): Promise<Outcome<LiveAnswer>>;
  /**
   * POST http://home/question with a JSON `Question`: the answer streams back as the body (JSON, CSV or NDJSON),
   * or a JSON `Refusal` with the header `x-refusal: 1`.
   */
  fetch(request: Request): Promise<Response>;
}
