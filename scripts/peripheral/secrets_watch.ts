/** Watches everything that a page sends, keeps or tells, and finds in it what must not be there. */
import type { BrowserContext, Page, Request } from "playwright-core";

interface Session {
  send(method: string, params?: unknown): Promise<Record<string, unknown>>;
  on(event: string, listener: (event: unknown) => void): void;
}

/** The ways in which a text may be written down. */
export function spellings(secret: string): string[] {
  const bytes = new TextEncoder().encode(secret);
  const json = JSON.stringify(secret).slice(1, -1);
  const escaped = [...secret].map((c) =>
    c.charCodeAt(0) < 128
      ? c
      : [...Array(c.length)].map((_, i) => `\\u${c.charCodeAt(i).toString(16).padStart(4, "0")}`).join("")
  ).join("");
  // Base64 of a text in the middle of others begins at one of three places.
  const base64 = [0, 1, 2].map((before) => {
    const text = Uint8Array.from([...new Uint8Array(before), ...bytes]).toBase64();
    const first = before === 0 ? 0 : before + 1;
    return text.slice(first, Math.floor((before + bytes.length) / 3) * 4);
  });
  const all = [
    secret,
    json,
    escaped,
    encodeURIComponent(secret),
    encodeURI(secret),
    bytes.toHex(),
    ...base64,
  ];
  return [...new Set(all)].filter((text) => text.length >= 4);
}

/** Runs in the page: everything that it has stored. */
async function storedTexts(): Promise<string[]> {
  const texts: string[] = [document.cookie, location.href, JSON.stringify(history.state)];
  for (const storage of [localStorage, sessionStorage]) texts.push(JSON.stringify({ ...storage }));
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      texts.push(name, request.url, await (await cache.match(request))?.text() ?? "");
    }
  }
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  for (const { name } of await indexedDB.databases()) {
    const database = await settled(indexedDB.open(name!));
    for (const store of database.objectStoreNames) {
      const rows = database.transaction(store).objectStore(store);
      texts.push(name!, JSON.stringify([await settled(rows.getAllKeys()), await settled(rows.getAll())]));
    }
    database.close();
  }
  return texts;
}

export class SecretsWatch {
  readonly #said: { where: string; text: string }[] = [];
  readonly #under: Promise<unknown>[] = [];

  private constructor(readonly context: BrowserContext, readonly page: Page) {}

  static async on(context: BrowserContext, page: Page): Promise<SecretsWatch> {
    const watch = new SecretsWatch(context, page);
    const session = await context.newCDPSession(page) as unknown as Session;
    const network = [
      "requestWillBeSent",
      "requestWillBeSentExtraInfo",
      "webSocketCreated",
      "webSocketFrameSent",
    ];
    for (const event of network) {
      session.on(`Network.${event}`, (sent) => watch.#note(event, JSON.stringify(sent)));
    }
    await session.send("Network.enable", { maxPostDataSize: 1_000_000 });
    context.on("request", (request: Request) => {
      watch.#note("request", request.url(), JSON.stringify(request.headers()), request.postData() ?? "");
      watch.#note("body", request.postDataBuffer()?.toString("latin1") ?? "");
    });
    context.on("console", (message) => {
      watch.#note("console", message.text());
      for (const argument of message.args()) {
        watch.#under.push(
          argument.jsonValue().then((value) => watch.#note("console", JSON.stringify(value) ?? ""), () => {}),
        );
      }
    });
    page.on("pageerror", (error) => watch.#note("error", String(error), error.stack ?? ""));
    return watch;
  }

  #note(where: string, ...texts: string[]): void {
    for (const text of texts) this.#said.push({ where, text });
  }

  /** How much was looked at: a watch that saw nothing proves nothing. */
  count(where: string): number {
    return this.#said.filter((said) => said.where === where).length;
  }

  /** Where a secret was found. */
  async found(secrets: readonly string[]): Promise<string[]> {
    await Promise.all(this.#under);
    const stored = await this.page.evaluate(storedTexts);
    stored.push(JSON.stringify(await this.context.storageState({ indexedDB: true })));
    const all = [...this.#said, ...stored.map((text) => ({ where: "storage", text }))];
    return secrets.flatMap((secret) =>
      all.filter(({ text }) => spellings(secret).some((way) => text.includes(way))).map(({ where }) =>
        `${secret} in ${where}`
      )
    );
  }
}
