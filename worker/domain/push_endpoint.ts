/** Where a notice may be posted to: a browser gives the address, so it is anybody's word. Pure. */
import { PUSH_ENDPOINT_MAX_CHARACTERS } from "./limits.ts";

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);
/** Names that no public host has. */
const PRIVATE_ENDS =
  /(^|\.)(local|localhost|internal|intranet|lan|home|corp|private|home\.arpa|onion|test|invalid)$/;
const HOST_NAME = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$/;

/**
 * https to a public host by its name, on its usual port: push services have no others, and an address in numbers may be
 * anything. `local`: a server on somebody's own machine may also post to that machine.
 */
export function isPushEndpoint(endpoint: string, { local }: { local: boolean }): boolean {
  if (endpoint.length > PUSH_ENDPOINT_MAX_CHARACTERS || !URL.canParse(endpoint)) return false;
  const { protocol, hostname, port, username, password } = new URL(endpoint);
  if (username !== "" || password !== "") return false;
  if (LOOPBACK.has(hostname)) return local && (protocol === "http:" || protocol === "https:");
  return protocol === "https:" && port === "" && HOST_NAME.test(hostname) && !PRIVATE_ENDS.test(hostname);
}
