/** Finds in a log what should have been masked. Pure. */

/** Independent of how the Worker masks: what is looked for is what tests and people use. */
const KINDS: [kind: string, pattern: RegExp][] = [
  ["an email address", /[\w.+\-\u00c0-\u024f]+@[\w-]+(?:\.[\w-]+)+/],
  ["a token", /eyJ[\w-]{10,}\.[\w-]{10,}/],
  ["a session's cookie", /__Host-session=[^;\s"]/],
  ["a claim code", /(?<![\w-])(?=[\dA-Z-]*\d)[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}(?![\w-])/],
  ["a test device's serial", /test-[0-9a-f]{8}-[0-9a-f]{4}/],
  ["a serial", /(?<![\w.-])0998\d{8}(?![\w-])/],
  // Of the loopback, and networks as they are kept, tell of nobody.
  ["an IPv4 address", /(?<![\d.])(?!127\.|0\.0\.0\.0)(?:\d{1,3}\.){3}(?:[1-9]\d{0,2})(?![\d.]|\/\d)/],
  [
    "an IPv6 address",
    /(?<![\w:])(?:[0-9a-f]{1,4}:){3,7}:?[0-9a-f]{1,4}(?![\w:])|(?<![\w:])2001:db8:[0-9a-f:]*(?![\w:/])/i,
  ],
];

export interface Finding {
  line: number;
  kind: string;
  found: string;
}

export function unmasked(log: string): Finding[] {
  return log.split("\n").flatMap((text, i) =>
    KINDS.flatMap(([kind, pattern]) => {
      const match = pattern.exec(text);
      return match === null ? [] : [{ line: i + 1, kind, found: match[0] }];
    })
  );
}
