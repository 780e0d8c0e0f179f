/** What Cloudflare's edge does for a Worker and the local runtime does not: files, the caller's address, compression. */
interface Fetcher {
  fetch(request: Request): Promise<Response>;
}
interface EdgeEnv {
  APP: Fetcher;
  ASSETS: Fetcher;
  /** Of the files that are there. */
  PATHS: string[];
  /** "1" in stacks of tests: whoever does not name an address comes from a network of his own. */
  CROWD: string;
}

/** Only a crowd may say where it comes from. */
const FROM_ADDRESS = "x-from-address";

/** Of the range that carriers share among their customers (RFC 6598). */
function somebodysAddress(): string {
  const [a, b, c] = crypto.getRandomValues(new Uint8Array(3));
  return `100.${64 + (a & 63)}.${b}.${c}`;
}

function addressOf(request: Request, env: EdgeEnv): string {
  if (env.CROWD === "1") return request.headers.get(FROM_ADDRESS) ?? somebodysAddress();
  const { clientIp } = (request as Request & { cf?: { clientIp?: string } }).cf ?? {};
  return (clientIp ?? "127.0.0.1").replace(/:\d+$/, "");
}

const COMPRESSIBLE =
  /^(text\/|application\/(json|.*\+json|javascript|manifest\+json|wasm|x-ndjson)|image\/svg)/;

function compressed(request: Request, response: Response): Response {
  const type = response.headers.get("content-type") ?? "";
  const accepts = /\bgzip\b/.test(request.headers.get("accept-encoding") ?? "");
  const small = Number(response.headers.get("content-length") ?? "1000") < 48;
  const asIs = request.method === "HEAD" || response.body === null || response.status === 206 || small ||
    !accepts || response.headers.has("content-encoding") || !COMPRESSIBLE.test(type) ||
    type.startsWith("text/event-stream") || /no-transform/.test(response.headers.get("cache-control") ?? "");
  if (asIs) return response;
  const headers = new Headers(response.headers);
  headers.set("content-encoding", "gzip");
  headers.append("vary", "accept-encoding");
  headers.delete("content-length");
  const etag = headers.get("etag");
  if (etag !== null && !etag.startsWith("W/")) headers.set("etag", `W/${etag}`);
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
}

let files: Set<string> | undefined;

/** A file is answered without the Worker. */
function isFile(request: Request, env: EdgeEnv): boolean {
  files ??= new Set([...env.PATHS, ...(env.PATHS.includes("/index.html") ? ["/"] : [])]);
  return files.has(new URL(request.url).pathname);
}

export default {
  async fetch(request: Request, env: EdgeEnv): Promise<Response> {
    if (isFile(request, env)) return compressed(request, await env.ASSETS.fetch(request));
    const inward = new Request(request);
    inward.headers.set("cf-connecting-ip", addressOf(request, env));
    const response = await env.APP.fetch(inward);
    return compressed(request, response);
  },
};
