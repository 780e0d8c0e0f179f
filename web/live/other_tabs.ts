/** Signed out in one tab is signed out in all of them, and in a page that was left and is kept for "back". */
import { effect } from "@preact/signals";
import { loadSession, session } from "./session_state.ts";

export function followOtherTabs(): void {
  // A page that is kept for "back" is thrown away by the browser when something is said to it here.
  const tabs = new BroadcastChannel("enecess.session");
  tabs.addEventListener("message", () => void loadSession());
  addEventListener("pageshow", ({ persisted }) => persisted && void loadSession());
  let before = session.peek().value;
  effect(() => {
    const { value, problem, loading } = session.value;
    if (before !== null && value === null && problem === null && !loading) tabs.postMessage("ended");
    before = value;
  });
}
