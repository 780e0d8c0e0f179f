/** What a notice says, and where a tap on it leads. */
import { type NoticeKind, NOTICES } from "../../worker/domain/notice.ts";
import type { Language } from "../../worker/domain/language.ts";
import type { PushPayload } from "../../worker/protocol/notices.ts";
import { push as de } from "../i18n/de/push.ts";
import { push as en } from "../i18n/en/push.ts";
import { push as fr } from "../i18n/fr/push.ts";
import { push as pl } from "../i18n/pl/push.ts";
import type { Translation } from "../i18n/translation.ts";
import { push as zh } from "../i18n/zh/push.ts";

/** All of them: a service worker cannot fetch one when there is no time left. */
const WORDS: { readonly [L in Language]: Translation<typeof en, L> } = { en, de, fr, pl, zh };

/** Under the home's address, or the account's own. */
const PATHS: Record<NoticeKind, { of: "home" | "account"; path: string }> = {
  device_silent: { of: "home", path: "devices" },
  device_back: { of: "home", path: "devices" },
  command_failed: { of: "home", path: "control" },
  member_joined: { of: "home", path: "team" },
  ownership_offered: { of: "home", path: "team" },
  new_sign_in: { of: "account", path: "/system/security" },
  test: { of: "account", path: "/system/notices" },
};

export interface ShownNotice {
  title: string;
  body: string;
  language: string;
  /** A newer one with the same tag takes its place. */
  tag: string;
  path: string;
  atMs: number;
}

const isLanguage = (text: string): text is Language => Object.hasOwn(WORDS, text);

export function shownNotice({ kind, atS, language, home }: PushPayload): ShownNotice {
  const spoken = isLanguage(language) ? language : "en";
  const words: Readonly<Record<string, string | { other: string }>> = WORDS[spoken];
  const say = (key: string) => String(words[key] ?? "");
  const title = say(`push.${kind}`);
  const { of, path } = PATHS[kind];
  return {
    title: home === null ? title : `${home.name}: ${title}`,
    body: say(`push.${kind}Body`),
    language: spoken,
    tag: `${home?.id ?? ""} ${NOTICES[kind].topic}`,
    path: of === "account" || home === null ? path : `/h/${encodeURIComponent(home.id)}/${path}`,
    atMs: atS * 1000,
  };
}
