import { signal } from "@preact/signals";
import type { Language } from "../../worker/domain/language.ts";
import type { build } from "./en/build.ts";
import type { core } from "./en/core.ts";
import type { control } from "./en/control.ts";
import type { dateRange } from "./en/date_range.ts";
import type { demo } from "./en/demo.ts";
import type { devices } from "./en/devices.ts";
import type { doors } from "./en/doors.ts";
import type { firstSteps } from "./en/first_steps.ts";
import type { frontDoor } from "./en/front_door.ts";
import type { help } from "./en/help.ts";
import type { history } from "./en/history.ts";
import type { liveTexts } from "./en/live.ts";
import type { log } from "./en/log.ts";
import type { notices } from "./en/notices.ts";
import type { now } from "./en/now.ts";
import type { panel } from "./en/panel.ts";
import type { privacy } from "./en/privacy.ts";
import type { pwa } from "./en/pwa.ts";
import type { sankey } from "./en/sankey.ts";
import type { security } from "./en/security.ts";
import type { storage } from "./en/storage.ts";
import type { setup } from "./en/setup.ts";
import type { system } from "./en/system.ts";
import type { team } from "./en/team.ts";
import type { webhooks } from "./en/webhooks.ts";

type Table =
  & typeof core
  & typeof build
  & typeof webhooks
  & typeof control
  & typeof dateRange
  & typeof demo
  & typeof devices
  & typeof doors
  & typeof firstSteps
  & typeof frontDoor
  & typeof security
  & typeof liveTexts
  & typeof log
  & typeof notices
  & typeof now
  & typeof history
  & typeof help
  & typeof setup
  & typeof panel
  & typeof privacy
  & typeof pwa
  & typeof sankey
  & typeof system
  & typeof team
  & typeof storage;
export type Key = keyof Table;
type Entry = string | Partial<Record<Intl.LDMLPluralRule, string>>;
export type Texts = Record<string, Entry>;

/** What numbers and dates are written by: the language on screen, with the reader's region where it has one. */
export let locale = "en";
/** The language on screen; null until its first texts are there. */
export const spoken = signal<Language | null>(null);

/** For what the server is to say in it. */
export const languageShown = (): Language => spoken.value ?? "en";

const texts: Partial<Record<Language, Texts>> = {};
let plural = new Intl.PluralRules(locale);

/** Said where not even a language's first texts could be fetched. */
const LOST: Texts = { "app.reload": "Reload · Neu laden · Recharger · Odśwież · 重新加载" };

/** A page's texts come with the page. */
export function addTexts(language: Language, more: Texts): void {
  texts[language] = { ...texts[language], ...more };
}

/** Whatever has spoken so far says it in this language now. */
export function speak(language: Language, writtenBy: string): void {
  locale = writtenBy;
  plural = new Intl.PluralRules(language);
  spoken.value = language;
}

type TextOf<K extends Key> = Table[K] extends infer E ? E extends string ? E
  : E extends { other: infer O extends string } ? O
  : never
  : never;
type NamesIn<S> = S extends `${string}{${infer N}}${infer R}` ? N | NamesIn<R> : never;
type Values<K extends Key> = [NamesIn<TextOf<K>>] extends [never] ? []
  : [values: Record<NamesIn<TextOf<K>>, string | number>];

/** Fills `{names}` in; a text with plural forms is chosen by its number `n`. */
export function t<K extends Key>(key: K, ...[values]: Values<K>): string {
  const entry = (spoken.value === null ? LOST : texts[spoken.value]!)[key] ?? "";
  const given: Record<string, string | number> = values ?? {};
  const text = typeof entry === "string" ? entry : entry[plural.select(Number(given.n))] ?? entry.other ?? "";
  return text.replace(/\{(\w+)\}/g, (_, name) => String(given[name] ?? ""));
}
