/** Makes a finding's changes through the same doors that a person would take. */
import type { MendChange } from "../../../worker/domain/doctor/finding.ts";
import type { Answer } from "../../api/ask.ts";
import { changeBranch, changeChannel } from "../../api/homes.ts";

export type MendFrom = "then" | "now";

/** One after another; stops at the first that is refused. "then": from where the wrong feed begins. */
export async function mend(
  home: string,
  changes: readonly MendChange[],
  from: MendFrom,
  nowS: number,
): Promise<Answer<unknown>> {
  for (const change of changes) {
    const answer = await (change.kind === "branch"
      ? changeBranch(home, change.branch, change.change)
      : changeChannel(home, change.device, change.channel, {
        ...change.change,
        since: from === "now" ? Math.floor(nowS / 60) * 60 : change.sinceS === 0 ? "start" : change.sinceS,
      }));
    if (!answer.ok) {
      return answer;
    }
  }
  return { ok: true, value: null };
}
