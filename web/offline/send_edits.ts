/** Sends what waits, one after the other, and says of each why it cannot be sent. */
import { signal } from "@preact/signals";
import type { HomeBody } from "../../worker/protocol/config.ts";
import { askHome } from "../api/homes.ts";
import { home as homeShown, reloadHome } from "../live/home_state.ts";
import { loadSession } from "../live/session_state.ts";
import { type Edit, type EditTrouble, judge } from "./edit.ts";
import { dropEdit, loadEdits, putEdit, waitingEdits } from "./kept_edits.ts";
import { sendFields } from "./save_edit.ts";

/** How many were sent the last time that some were. */
export const sentLately = signal(0);

type Fate = "sent" | "later" | EditTrouble;

function fateOf({ code, status, detail }: { code: string; status: number; detail: string }): Fate {
  if (code === "offline" || status === 401 || status === 429 || status >= 500) return "later";
  if (code === "not_found") return { code: "gone" };
  if (status === 403) return { code: "not_allowed" };
  return { code: "refused", detail };
}

async function trySend(edit: Edit): Promise<Fate> {
  const answer = await askHome(edit.home);
  if (!answer.ok) return fateOf(answer);
  // What this browser has kept says nothing about what the server has now.
  if (answer.seenMs !== undefined) return "later";
  const verdict = judge(edit, answer.value as HomeBody);
  if (verdict === "done") return "sent";
  if (verdict !== "send") return verdict;
  const sent = await sendFields(edit.home, edit.kind, edit.id, edit.wish);
  return sent.ok ? "sent" : fateOf(sent);
}

async function sendAll(): Promise<void> {
  await loadEdits();
  let sent = 0;
  const homes = new Set<string>();
  for (const edit of waitingEdits.peek()) {
    if (edit.trouble !== null) continue;
    const fate = await trySend(edit);
    if (fate === "later") break;
    homes.add(edit.home);
    if (fate === "sent") {
      sent += 1;
      await dropEdit(edit.key);
    } else await putEdit({ ...edit, trouble: fate });
  }
  if (sent > 0) sentLately.value = sent;
  const shown = homeShown.peek().value?.id;
  if (shown !== undefined && homes.has(shown)) await reloadHome();
  if (homes.size > 0) await loadSession();
}

/** Of several tabs, one sends. */
export async function sendEdits(): Promise<void> {
  await navigator.locks.request("enecess.send", { ifAvailable: true }, async (lock) => {
    if (lock !== null) await sendAll();
  });
}

/** The person's wish holds against what somebody else made of it meanwhile. */
export async function insistOn(edit: Edit): Promise<void> {
  if (edit.trouble?.code !== "changed") return;
  await putEdit({ ...edit, before: edit.trouble.now, trouble: null });
  await sendEdits();
}
