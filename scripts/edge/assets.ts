/** The files of the built web app, locally, under the headers that its _headers names. */
interface Fetcher {
  fetch(request: Request | string): Promise<Response>;
}
interface AssetsEnv {
  FILES: Fetcher;
}

const TYPES: Record<string, string> = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  mjs: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  json: "application/json",
  map: "application/json",
  webmanifest: "application/manifest+json",
  svg: "image/svg+xml",
  png: "image/png",
  jpg: "image/jpeg",
  webp: "image/webp",
  ico: "image/x-icon",
  woff2: "font/woff2",
  wasm: "application/wasm",
  txt: "text/plain; charset=utf-8",
  xml: "application/xml",
};

async function file(env: AssetsEnv, path: string): Promise<ArrayBuffer | null> {
  const response = await env.FILES.fetch(`http://files${path}`);
  const found = response.ok && response.headers.get("content-type") === "application/octet-stream";
  if (found) return await response.arrayBuffer();
  await response.body?.cancel();
  return null;
}

interface HeaderRule {
  pattern: RegExp;
  headers: [name: string, value: string][];
}

/** A path with `*` for anything, and under it, farther in, its headers. */
function headerRules(text: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const line of text.split("\n").filter((line) => line.trim() !== "")) {
    const colon = line.indexOf(":");
    if (line.startsWith(" ")) {
      rules.at(-1)!.headers.push([line.slice(0, colon).trim(), line.slice(colon + 1).trim()]);
    } else {
      const parts = line.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
      rules.push({ pattern: new RegExp(`^${parts.join(".*")}$`), headers: [] });
    }
  }
  return rules;
}

let rules: Promise<HeaderRule[]> | undefined;

async function underRules(env: AssetsEnv, path: string, response: Response): Promise<Response> {
  rules ??= file(env, "/_headers").then((bytes) => headerRules(new TextDecoder().decode(bytes ?? undefined)));
  for (const { pattern, headers } of await rules) {
    if (pattern.test(path)) { for (const [name, value] of headers) response.headers.set(name, value); }
  }
  return response;
}

async function answer(request: Request, path: string, content: ArrayBuffer): Promise<Response> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", content));
  const etag = `"${
    Array.from(digest.subarray(0, 16), (byte) => byte.toString(16).padStart(2, "0")).join("")
  }"`;
  const headers = { etag, "cache-control": "public, max-age=0, must-revalidate" };
  const known = (request.headers.get("if-none-match") ?? "").split(",").map((tag) =>
    tag.trim().replace(/^W\//, "")
  );
  if (known.includes(etag)) return new Response(null, { status: 304, headers });
  const extension = path.slice(path.lastIndexOf(".") + 1);
  const typed = { ...headers, "content-type": TYPES[extension] ?? "application/octet-stream" };
  const length = { "content-length": String(content.byteLength) };
  return request.method === "HEAD"
    ? new Response(null, { headers: { ...typed, ...length } })
    : new Response(content, { headers: typed });
}

async function found(env: AssetsEnv, request: Request, pathname: string): Promise<Response> {
  if (request.method !== "GET" && request.method !== "HEAD") return new Response(null, { status: 405 });
  if (pathname === "/index.html") return new Response(null, { status: 307, headers: { location: "/" } });
  const path = pathname === "/" ? "/index.html" : pathname;
  const content = pathname === "/_headers" ? null : await file(env, path);
  return content === null ? new Response(null, { status: 404 }) : await answer(request, path, content);
}

export default {
  async fetch(request: Request, env: AssetsEnv): Promise<Response> {
    const { pathname } = new URL(request.url);
    return await underRules(env, pathname, await found(env, request, pathname));
  },
};
