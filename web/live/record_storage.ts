import { STORAGE_CATEGORIES } from "../../worker/domain/purpose.ts";
import { answerConsent } from "../api/consents.ts";
import { languageShown, t } from "../i18n/translate.ts";
import { session } from "./session_state.ts";
import { chooseStorage } from "./choose_storage.ts";
import type { StorageChoice } from "./storage_choice.ts";
import { itemsOf } from "./storage_items.ts";

/** All that is said about a category, as text. */
function writingOf(category: (typeof STORAGE_CATEGORIES)[number]): string {
  const items = itemsOf(category).map(({ name, purpose, life }) => [name, t(purpose), t(life)].join(": "));
  return [t(`storage.${category}`), t(`storage.${category}Why`), ...items].join("\n");
}

async function sha256(text: string): Promise<string> {
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** It may be asked before it is known who is there. */
async function sessionHeard(): Promise<void> {
  let stop = () => {};
  await new Promise<void>((heard) => {
    stop = session.subscribe(({ value, loading }) => {
      if (value !== null || !loading) heard();
    });
  });
  stop();
}

/** Chooses, and for whoever is signed in also writes it to the ledger. */
export async function recordStorage(choice: StorageChoice, way: "banner" | "privacy_page"): Promise<void> {
  await chooseStorage(choice);
  await sessionHeard();
  if (session.peek().value === null) return;
  await Promise.all(STORAGE_CATEGORIES.map(async (item) => {
    const textHash = await sha256(writingOf(item));
    await answerConsent({
      kind: "storage",
      item,
      given: choice[item],
      textHash,
      language: languageShown(),
      way,
    });
  }));
}
