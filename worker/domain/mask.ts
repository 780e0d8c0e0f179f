/** Personal values, shortened for where the whole is not needed. Pure. */

/** The network that an address is in: the first 24 bits of IPv4, the first 48 of IPv6; "unknown" for anything else. */
export function networkOf(address: string): string {
  const v4 = /^(?:::ffff:)?(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.\d{1,3}$/i.exec(address);
  if (v4) return `${v4[1]}.${v4[2]}.${v4[3]}.0/24`;
  if (!/^[0-9a-f:]+$/i.test(address) || !address.includes(":")) return "unknown";
  const [head, tail, ...more] = address.toLowerCase().split("::");
  if (more.length > 0) return "unknown";
  const first = head === "" ? [] : head.split(":");
  const last = tail === undefined || tail === "" ? [] : tail.split(":");
  const groups = tail === undefined
    ? first
    : [...first, ...Array(Math.max(0, 8 - first.length - last.length)).fill("0"), ...last];
  if (groups.length !== 8 || groups.some((g) => g === "" || g.length > 4)) return "unknown";
  return `${groups.slice(0, 3).map((g) => parseInt(g, 16).toString(16)).join(":")}::/48`;
}

/** Enough of a serial to tell two boxes on one wall apart. */
export function maskSerial(serial: string): string {
  return serial.length <= 4 ? "…" : `…${serial.slice(-4)}`;
}

/** Enough of an address for its owner to know it: "m…@e….org". */
export function maskEmail(email: string): string {
  const [local, domain = ""] = email.split("@");
  const [host, ...rest] = domain.split(".");
  const first = (text: string) => `${[...text][0] ?? ""}…`;
  return `${first(local)}@${[first(host), ...rest.slice(-1)].join(".")}`;
}

/** Enough of a pseudonymous id to tell two apart in a list. */
export function maskId(id: string): string {
  return id.length <= 4 ? "…" : `…${id.slice(-4)}`;
}
