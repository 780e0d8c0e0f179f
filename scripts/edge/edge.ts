/** What Cloudflare's edge does for a Worker and the local runtime does not: the caller's address, compression. */
interface Fetcher {
  fetch(request: Request): Promise<Response>;
}
interface EdgeEnv {
  APP: Fetcher;
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

export default {
  async fetch(request: Request, env: EdgeEnv): Promise<Response> {
    const { clientIp } = (request as Request & { cf?: { clientIp?: string } }).cf ?? {};
    const inward = new Request(request);
    inward.headers.set("cf-connecting-ip", (clientIp ?? "127.0.0.1").replace(/:\d+$/, ""));
    const response = await env.APP.fetch(inward);
    return compressed(request, response);
  },
};
