/** Which answers are worth keeping, and under which name. Pure. */

const KEPT = /^\/v1\/(session|homes\/[^/?]+(\/(live|energy|power|devices\/health))?)(\?.*)?$/;
const QUESTION = /^(\/v1\/homes\/[^/]+\/(?:energy|power))\?(.*)$/;
/** The end of a question about "the last so many hours" is not farther off than this. */
const ABOUT_NOW_S = 900;

/**
 * Null: not kept. A question about the last hours is asked with other seconds each time and is kept under its length; all
 * else under its own path.
 */
export function seenName(path: string, nowS: number): string | null {
  if (!KEPT.test(path)) return null;
  const [, base, text] = QUESTION.exec(path) ?? [];
  if (base === undefined) return path.replace(/^(\/v1\/session)\?.*/, "$1");
  const query = new URLSearchParams(text);
  const [start, end] = [query.get("start"), query.get("end")].map(Number);
  if (!(Math.abs(end - nowS) <= ABOUT_NOW_S)) return path;
  query.delete("start");
  query.set("end", "now");
  query.set("lastS", String(end - start));
  return `${base}?${query}`;
}

/** The home that a path is about, or null. */
export function homeOfPath(path: string): string | null {
  const [, id] = /^\/v1\/homes\/([^/?]+)$/.exec(path) ?? [];
  return id === undefined ? null : decodeURIComponent(id);
}
