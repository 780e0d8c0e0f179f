/** Follows whether the server answers, keeps what it says, and sends what waits once it does again. */
import { computed, effect, untracked } from "@preact/signals";
import { whenHeard } from "../api/ask.ts";
import { askSession } from "../api/homes.ts";
import { home } from "../live/home_state.ts";
import { live } from "../live/live_state.ts";
import { loadSession, session } from "../live/session_state.ts";
import { CHOICE, rereadChoice, storageChoice } from "../live/storage_choice.ts";
import { whileVisible } from "../live/while_visible.ts";
import { seenAtMs, unreachable } from "./connection.ts";
import { loadEdits, waitingEdits } from "./kept_edits.ts";
import { whenErased } from "./offline_store.ts";
import { dropAnswers, noteAnswer, pruneAnswers } from "./seen_answers.ts";
import { sendEdits } from "./send_edits.ts";

const LOOK_EVERY_MS = 10_000;
const SEND_AGAIN_MS = 60_000;

/** What is on screen when somebody agrees to it being kept was answered before. */
async function noteShown(): Promise<void> {
  const who = session.peek().value;
  if (who === null) return;
  await noteAnswer("/v1/session", who);
  const shown = home.peek().value;
  if (shown === null) return;
  const at = `/v1/homes/${encodeURIComponent(shown.id)}`;
  await noteAnswer(at, shown);
  const newest = live.peek().value;
  if (newest !== null) await noteAnswer(`${at}/live`, newest);
}

export function followOffline(): void {
  addEventListener("storage", ({ key }) => key === CHOICE && rereadChoice());
  const forget = () => {
    dropAnswers();
    waitingEdits.value = [];
  };
  whenErased(forget);
  whenHeard((method, path, value) => {
    unreachable.value = value === undefined;
    if (value === undefined) return;
    seenAtMs.value = Date.now();
    if (method === "GET" && value !== null) void noteAnswer(path, value);
  });
  addEventListener("offline", () => unreachable.value = true);

  effect(() => {
    const { value, loading } = session.value;
    if (value === null && !loading) untracked(forget);
  });
  let agreed = storageChoice.peek()?.offline ?? false;
  effect(() => {
    const before = agreed;
    agreed = storageChoice.value?.offline ?? false;
    if (agreed && !before && !unreachable.peek()) untracked(() => void noteShown());
  });

  let away = unreachable.peek();
  effect(() => {
    const before = away;
    away = unreachable.value;
    if (away) {
      // Without a page that asks by itself nobody would learn that the server is back.
      return whileVisible(LOOK_EVERY_MS, async () => {
        if (session.peek().value !== null) await askSession();
      });
    }
    if (before) untracked(() => void loadSession());
  });
  const due = computed(() =>
    !unreachable.value && session.value.value !== null && waitingEdits.value.some(({ trouble }) => !trouble)
  );
  effect(() => due.value ? untracked(() => whileVisible(SEND_AGAIN_MS, sendEdits)) : undefined);
  void loadEdits().then(pruneAnswers);
}
