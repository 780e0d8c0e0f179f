import type { build } from "./en/build.ts";
import { core } from "./en/core.ts";
import type { control } from "./en/control.ts";
import type { devices } from "./en/devices.ts";
import type { doors } from "./en/doors.ts";
import type { frontDoor } from "./en/front_door.ts";
import type { help } from "./en/help.ts";
import type { history } from "./en/history.ts";
import type { liveTexts } from "./en/live.ts";
import type { log } from "./en/log.ts";
import type { now } from "./en/now.ts";
import type { panel } from "./en/panel.ts";
import type { privacy } from "./en/privacy.ts";
import type { security } from "./en/security.ts";
import type { storage } from "./en/storage.ts";
import type { setup } from "./en/setup.ts";
import type { system } from "./en/system.ts";
import type { team } from "./en/team.ts";

type Table =
  & typeof core
  & typeof build
  & typeof control
  & typeof devices
  & typeof doors
  & typeof frontDoor
  & typeof security
  & typeof liveTexts
  & typeof log
  & typeof now
  & typeof history
  & typeof help
  & typeof setup
  & typeof panel
  & typeof privacy
  & typeof system
  & typeof team
  & typeof storage;
export type Key = keyof Table;
type Entry = string | Partial<Record<Intl.LDMLPluralRule, string>>;

/** The language on screen; numbers and dates follow it. */
export const locale = "en";

const texts: Record<string, Entry> = { ...core };

/** A page's texts come with the page. */
export function addTexts(more: Record<string, Entry>): void {
  Object.assign(texts, more);
}

type TextOf<K extends Key> = Table[K] extends infer E ? E extends string ? E
  : E extends { other: infer O extends string } ? O
  : never
  : never;
type NamesIn<S> = S extends `${string}{${infer N}}${infer R}` ? N | NamesIn<R> : never;
type Values<K extends Key> = [NamesIn<TextOf<K>>] extends [never] ? []
  : [values: Record<NamesIn<TextOf<K>>, string | number>];

const plural = new Intl.PluralRules(locale);

/** Fills `{names}` in; a text with plural forms is chosen by its number `n`. */
export function t<K extends Key>(key: K, ...[values]: Values<K>): string {
  const entry = texts[key] ?? "";
  const given: Record<string, string | number> = values ?? {};
  const text = typeof entry === "string" ? entry : entry[plural.select(Number(given.n))] ?? entry.other ?? "";
  return text.replace(/\{(\w+)\}/g, (_, name) => String(given[name] ?? ""));
}
