/** The headers of files, which are answered without the Worker, in the form that its host reads. */
import { Hono } from "hono";
import { fixedHeaders } from "../../worker/middleware/security_headers.ts";

/** A later rule's header takes the place of what the host itself would say. */
const CACHING = {
  // Their names are made of their contents.
  "/assets/*": "public, max-age=31536000, immutable",
  // A browser that kept this one would never hear of a newer app.
  "/service_worker.js": "no-cache",
};
/** The host reads no longer line. */
const LINE_MAX_CHARACTERS = 2_000;

export async function headersFile(): Promise<string> {
  const answer = await new Hono().use(fixedHeaders).get("/", (c) => c.body(null)).request("/");
  const lines = [
    "/*",
    ...[...answer.headers].map(([name, value]) => `  ${name}: ${value}`),
    ...Object.entries(CACHING).flatMap(([path, value]) => [path, `  cache-control: ${value}`]),
  ];
  const long = lines.find((line) => line.length > LINE_MAX_CHARACTERS);
  if (long !== undefined) throw new Error(`Cannot write a header of ${long.length} characters: ${long}`);
  return `${lines.join("\n")}\n`;
}
