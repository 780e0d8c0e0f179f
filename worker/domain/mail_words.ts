/** What may stand in a mail, of words that people chose. Pure. */

// deno-lint-ignore no-control-regex
const BREAKING = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]+/g;

/** One line without control characters: nothing in it can begin a header, or turn the text around it. */
export function oneLine(text: string): string {
  return text.replace(BREAKING, " ").replace(/ {2,}/g, " ").trim();
}

const WORD_JOINER = "\u2060";

/** The same to the eye, but no mail program makes a link of a name such as "win.example". */
export function withoutLinks(text: string): string {
  return text.replace(/(?<=[\p{L}\p{N}])\.(?=[\p{L}\p{N}])/gu, `.${WORD_JOINER}`)
    .replaceAll("://", `:${WORD_JOINER}//`)
    .replaceAll("@", `@${WORD_JOINER}`);
}

/** Whether a link leads to our own pages: same origin, and nothing before the host but the scheme. */
export function isOwnLink(link: string, origin: string): boolean {
  if (!URL.canParse(link)) return false;
  const url = new URL(link);
  return url.origin === origin && url.username === "" && url.password === "" && link.startsWith(`${origin}/`);
}
