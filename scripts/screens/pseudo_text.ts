/**
 * The pseudo-language: English that is accented, longer and in brackets, so that whoever looks sees which words come
 * from the tables and which have no room for a longer language. Only for looking: the app does not know it. Pure.
 */

/** By how much longer a text gets; German and Polish rarely grow more. */
const GROWTH = 1.4;

const ACCENTED: Record<string, string> = Object.fromEntries(
  [..."aåbƀcçdđeéfƒgĝhĥiîjĵkķlĺnñoöpþqqrŕsštţuûwŵyýzž", ..."AÅBɃCÇDĐEÉFƑGĜHĤIÎJĴKĶLĹNÑOÖPÞRŔSŠTŢUÛWŴYÝZŽ"]
    .reduce<[string, string][]>((pairs, sign, i, all) => {
      if (i % 2 === 0) pairs.push([sign, all[i + 1]]);
      return pairs;
    }, []),
);

const isVowel = (sign: string) => /[aeiou]/i.test(sign);

function grown(text: string, wanted: number): string {
  let missing = wanted;
  let done = "";
  for (const sign of text) {
    const accented = ACCENTED[sign] ?? sign;
    done += accented;
    if (missing > 0 && isVowel(sign)) {
      done += accented.toLowerCase();
      missing--;
    }
  }
  return missing > 0 ? `${done} ${"ö".repeat(Math.max(1, missing - 1))}` : done;
}

/** The product's own, which is the same in every language. */
const BRAND = "enecess";

/** `{names}` stay as they are. */
export function pseudoText(text: string): string {
  if (text === BRAND) return text;
  const parts = text.split(/(\{\w+\})/);
  const length = parts.filter((_, i) => i % 2 === 0).join("").length;
  let missing = Math.ceil(length * (GROWTH - 1));
  const grownParts = parts.map((part, i) => {
    if (i % 2 === 1 || part === "") return part;
    const share = i === parts.length - 1 ? missing : Math.min(missing, Math.ceil(part.length * (GROWTH - 1)));
    missing -= share;
    return grown(part, share);
  });
  return `[${grownParts.join("")}]`;
}

/** All texts of a table, or of pages of help; a part's kind is not read by anybody. */
export function pseudoTexts(texts: unknown): unknown {
  if (typeof texts === "string") return pseudoText(texts);
  if (Array.isArray(texts)) return texts.map(pseudoTexts);
  if (typeof texts !== "object" || texts === null) return texts;
  return Object.fromEntries(
    Object.entries(texts).map(([name, value]) => [name, name === "kind" ? value : pseudoTexts(value)]),
  );
}
