/** Keeps the texts of the languages that are spoken here, so that they too are there without a network. */
import { registerRoute } from "workbox-routing/registerRoute.js";
import type { Language } from "../../worker/domain/language.ts";
import { pickLanguage } from "../i18n/pick_language.ts";
import { isOther, languageOf, wantedLanguages } from "./language_files.ts";
import { SPOKEN } from "./worker_messages.ts";
import type { WorkerScope } from "./worker_scope.ts";

declare const self: WorkerScope;
const CACHE = "enecess-texts";

async function keepFiles(urls: readonly string[]): Promise<void> {
  const cache = await caches.open(CACHE);
  const missing: string[] = [];
  for (const url of urls) if (await cache.match(url) === undefined) missing.push(url);
  await cache.addAll(missing);
}

/** Drops what `isKept` does not want. */
async function sweep(isKept: (url: string) => boolean): Promise<void> {
  const cache = await caches.open(CACHE);
  for (const { url } of await cache.keys()) if (!isKept(url)) await cache.delete(url);
}

const keptUrls = async () => (await (await caches.open(CACHE)).keys()).map(({ url }) => url);

/** `files`: the texts of all languages but English, named by their content. */
export function keepSpokenLanguages(files: readonly string[]): void {
  const urlsOf = (languages: readonly Language[]) =>
    files.filter((file) => languages.some((language) => languageOf(file) === language))
      .map((file) => new URL(file, self.registration.scope).href);
  const all = () => new Set(files.map((file) => new URL(file, self.registration.scope).href));

  registerRoute(
    ({ url }) => languageOf(url.href) !== null,
    async ({ request }) => await (await caches.open(CACHE)).match(request.url) ?? await fetch(request),
  );
  self.addEventListener("install", (event) => {
    const install = async () =>
      keepFiles(urlsOf(wantedLanguages(await keptUrls(), pickLanguage(navigator.languages))));
    event.waitUntil(install());
  });
  // Of the version before, nothing is asked for any more.
  self.addEventListener("activate", (event) => {
    const known = all();
    event.waitUntil(sweep((url) => known.has(url)));
  });
  self.addEventListener("message", (event) => {
    const { kind, language } = Object(event.data);
    if (kind !== SPOKEN) return;
    const spoken = isOther(language) ? [language] : [];
    // What somebody else spoke here goes, once the new is there.
    const keep = async () => {
      await keepFiles(urlsOf(spoken));
      await sweep((url) => spoken.some((one) => one === languageOf(url)));
    };
    event.waitUntil(keep());
  });
}
