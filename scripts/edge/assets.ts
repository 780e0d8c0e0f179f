/** The ASSETS binding, locally: the built web app from its folder, unknown paths answered with the app itself. */
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

export default {
  async fetch(request: Request, env: AssetsEnv): Promise<Response> {
    if (request.method !== "GET" && request.method !== "HEAD") return new Response(null, { status: 405 });
    const { pathname } = new URL(request.url);
    if (pathname === "/index.html") return new Response(null, { status: 307, headers: { location: "/" } });
    const path = pathname === "/" ? "/index.html" : pathname;
    const content = await file(env, path);
    if (content !== null) return await answer(request, path, content);
    const app = await file(env, "/index.html");
    return app === null ? new Response(null, { status: 404 }) : await answer(request, "/index.html", app);
  },
};
