import type { Outcome } from "../domain/outcome.ts";
import { answer, type AnswerDeps } from "./answer.ts";
import { answerResponse } from "./answer_response.ts";
import type { Question } from "./home_rpc.ts";
import type { RowsTally } from "./rows_tally.ts";

/** The answer to a posted question, with the rows that it took, or a refusal as `HomeRpc.fetch` says. */
export async function answerQuestion(
  request: Request,
  asMember: (account: string) => Outcome<AnswerDeps>,
  rows: RowsTally,
): Promise<Response> {
  const question = await request.json() as Question;
  const before = rows.before();
  const deps = asMember(question.account);
  const answered = deps.ok ? answer(deps.value, question) : deps;
  if (!answered.ok) return Response.json(answered, { headers: { "x-refusal": "1" } });
  return answerResponse(question.format, answered.value, () => rows.since(before));
}
