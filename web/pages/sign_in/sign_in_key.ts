/** The key out of what a person pasted: the whole link, its end, or the key alone. Null when there is none. */
export function signInKey(pasted: string): string | null {
  const text = pasted.trim();
  if (text === "") return null;
  const query = text.indexOf("?");
  if (query >= 0) return new URLSearchParams(text.slice(query + 1).split("#")[0]).get("key") || null;
  return /[\s/]/.test(text) ? null : text.replace(/^key=/, "");
}
