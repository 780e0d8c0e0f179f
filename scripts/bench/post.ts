/** A post of readings that the bench counts: taken whole, or the bench ends. */
import { readRowsTiming, type Rows } from "../../worker/protocol/rows_timing.ts";
import type { Sender } from "../api_client.ts";
import { PlainError } from "../stack/plain_error.ts";

export async function post(
  sender: Sender,
  body: Uint8Array<ArrayBuffer>,
  minutes: number,
): Promise<Rows> {
  const headers: Record<string, string> = {
    authorization: `Bearer ${sender.token}`,
    "content-type": "application/json",
  };
  if (sender.gzip) headers["content-encoding"] = "gzip";
  const response = await fetch(`${sender.url}/v1/readings`, { method: "POST", headers, body });
  const text = await response.text();
  const accepted: unknown = response.ok ? JSON.parse(text).accepted : null;
  if (accepted !== minutes) {
    throw new PlainError(`Cannot go on: of ${minutes} posted minutes ${accepted} were taken: ${text}`);
  }
  const rows = readRowsTiming(response.headers.get("server-timing"));
  if (rows === null) throw new PlainError("Cannot count rows: the answer has none in server-timing");
  return rows;
}
