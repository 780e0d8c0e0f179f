/** Keeps the texts of the languages that are spoken here, so that they too are there without a network. */
import { registerRoute } from "workbox-routing/registerRoute.js";
import { type Language, LANGUAGES } from "../../worker/domain/language.ts";
import { pickLanguage } from "../i18n/pick_language.ts";
import { isOther, languageOf, wantedLanguages } from "./language_files.ts";
import { SPOKEN } from "./worker_messages.ts";
import type { WorkerScope } from "./worker_scope.ts";

declare const self: WorkerScope;
const CACHE = "enecess-texts";

/** It is there only with something in it: to look makes none. */
async function keptUrls(): Promise<string[]> {
  if (!await caches.has(CACHE)) return [];
  return (await (await caches.open(CACHE)).keys()).map(({ url }) => url);
}

async function keepFiles(urls: readonly string[]): Promise<void> {
  const kept = new Set(await keptUrls());
  const missing = urls.filter((url) => !kept.has(url));
  if (missing.length > 0) await (await caches.open(CACHE)).addAll(missing);
}

async function dropBut(isWanted: (url: string) => boolean): Promise<void> {
  const urls = await keptUrls();
  const unwanted = urls.filter((url) => !isWanted(url));
  if (unwanted.length === urls.length) return void await caches.delete(CACHE);
  const cache = await caches.open(CACHE);
  for (const url of unwanted) await cache.delete(url);
}

/** `files`: the texts of all languages but English, named by their content. */
export function keepSpokenLanguages(files: readonly string[]): void {
  const urlsOf = (languages: readonly Language[]) =>
    files.filter((file) => languages.some((language) => languageOf(file) === language))
      .map((file) => new URL(file, self.registration.scope).href);

  registerRoute(
    ({ url }) => languageOf(url.href) !== null,
    async ({ request }) => await caches.match(request.url, { cacheName: CACHE }) ?? await fetch(request),
  );
  self.addEventListener("install", (event) => {
    const install = async () =>
      keepFiles(urlsOf(wantedLanguages(await keptUrls(), pickLanguage(navigator.languages))));
    event.waitUntil(install());
  });
  // Of the version before, nothing is asked for any more.
  self.addEventListener("activate", (event) => {
    const known = new Set(urlsOf(LANGUAGES));
    event.waitUntil(dropBut((url) => known.has(url)));
  });
  self.addEventListener("message", (event) => {
    const { kind, language } = Object(event.data);
    if (kind !== SPOKEN) return;
    const spoken = isOther(language) ? [language] : [];
    // What somebody else spoke here goes, once the new is there.
    const keep = async () => {
      await keepFiles(urlsOf(spoken));
      await dropBut((url) => spoken.some((one) => one === languageOf(url)));
    };
    event.waitUntil(keep());
  });
}
