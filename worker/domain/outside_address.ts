/**
 * Which addresses the server may call on behalf of a person: public ones alone, and encrypted. A name that resolves
 * into somebody's own network leads nowhere: a Worker's way out is the public internet. Pure.
 */
import { HOOK_URL_MAX_CHARACTERS } from "./limits.ts";

/** Names that lead into somebody's own network. */
const INSIDE_NAMES = /(^|\.)(localhost|local|internal|intranet|private|corp|lan|home|home\.arpa)$/;

type Block = readonly [first: string, bits: number];
const INSIDE_V4: readonly Block[] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
];

/** As `URL` writes them: four decimal numbers. */
function v4Of(host: string): number | null {
  if (!/^\d+\.\d+\.\d+\.\d+$/.test(host)) return null;
  return host.split(".").reduce((sum, part) => sum * 256 + Number(part), 0);
}

function isInsideV4(address: number): boolean {
  return INSIDE_V4.some(([first, bits]) => {
    const size = 2 ** (32 - bits);
    return Math.floor(address / size) === Math.floor(v4Of(first)! / size);
  });
}

/** The eight groups of an address in brackets. */
function v6Of(host: string): number[] | null {
  if (!host.startsWith("[")) return null;
  const [head, tail] = host.slice(1, -1).split("::").map((part) => part === "" ? [] : part.split(":"));
  const groups = tail === undefined
    ? head
    : [...head, ...Array<string>(8 - head.length - tail.length).fill("0"), ...tail];
  return groups.map((group) => parseInt(group, 16));
}

/** All but global unicast, and what in it hides an address of another kind. */
function isInsideV6(groups: number[]): boolean {
  const [first, second] = groups;
  if ((first & 0xe000) !== 0x2000) return true;
  return first === 0x2002 || (first === 0x2001 && (second < 0x200 || second === 0xdb8));
}

function isLoopback(host: string): boolean {
  return host === "localhost" || host.endsWith(".localhost") || host.startsWith("127.") || host === "[::1]";
}

function isInside(host: string): boolean {
  const v4 = v4Of(host), v6 = v6Of(host);
  if (v4 !== null) return isInsideV4(v4);
  if (v6 !== null) return isInsideV6(v6);
  const name = host.replace(/\.$/, "");
  return !name.includes(".") || INSIDE_NAMES.test(name);
}

const ADDRESS_FAULTS = ["unreadable", "too_long", "with_password", "not_https", "inside"] as const;
export type AddressFault = (typeof ADDRESS_FAULTS)[number];

export const ADDRESS_FAULT_TEXT: Record<AddressFault, string> = {
  unreadable: "it is no web address",
  too_long: "it is too long",
  with_password: "it has a name or password in it",
  not_https: "it is not https",
  inside: "it is not public",
};

/**
 * Why an address may not be called, or null. `loopback`: the server runs on somebody's own machine, where its own
 * addresses may be called too, and without TLS.
 */
export function addressFault(address: string, loopback: boolean): AddressFault | null {
  if (address.length > HOOK_URL_MAX_CHARACTERS) return "too_long";
  if (!URL.canParse(address)) return "unreadable";
  const { protocol, hostname, username, password } = new URL(address);
  if (protocol !== "https:" && protocol !== "http:") return "not_https";
  if (username !== "" || password !== "") return "with_password";
  if (loopback && isLoopback(hostname)) return null;
  if (protocol !== "https:") return "not_https";
  return isInside(hostname) ? "inside" : null;
}
