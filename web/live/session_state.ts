import { signal } from "@preact/signals";
import type { SessionBody } from "../../worker/protocol/config.ts";
import { whenSignedOut } from "../api/ask.ts";
import { askSession, endSession } from "../api/homes.ts";
import { closeHome } from "./home_state.ts";
import { type Kept, nothingYet } from "./kept.ts";
import { forgetLanguage, speakAsChosen } from "./language_choice.ts";
import { forgetLive } from "./live_state.ts";
import { eraseSeen } from "./storage_choice.ts";

/** Who is signed in. `value` null and not loading, without a problem: nobody. */
export const session = signal<Kept<SessionBody>>(nothingYet);
/** The address of the page on screen. */
export const openedPath = signal<string | null>(null);
/** A session ended while the app was open. */
export const endedHere = signal(false);

export async function loadSession(): Promise<void> {
  const before = session.peek().value;
  session.value = { value: before, problem: null, loading: true };
  const answer = await askSession();
  if (answer.ok && answer.value) await speakAsChosen(answer.value.account.language);
  if (!answer.ok) {
    if (answer.status !== 401) session.value = { value: before, problem: answer, loading: false };
  } else if (answer.value) session.value = { value: answer.value, problem: null, loading: false };
  else {
    endedHere.value = before !== null;
    await forgetAll();
  }
}

/** Nothing of a home stays behind, on a shared phone or elsewhere. */
async function forgetAll(): Promise<void> {
  const erased = eraseSeen();
  closeHome();
  forgetLive();
  forgetLanguage();
  session.value = { value: null, problem: null, loading: false };
  await erased;
}

/** Answers whether the server has ended the session. */
export async function signOut(): Promise<boolean> {
  const answer = await endSession();
  if (!answer.ok && answer.status !== 401) return false;
  endedHere.value = true;
  await forgetAll();
  return true;
}

whenSignedOut(() => {
  endedHere.value = session.peek().value !== null;
  void forgetAll();
});
