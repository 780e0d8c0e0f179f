/** What a table has to be, to be another language of the English one. */

/** The forms that a language's numbers ask for (CLDR). */
interface Forms {
  en: "one" | "other";
  de: "one" | "other";
  fr: "one" | "many" | "other";
  pl: "one" | "few" | "many" | "other";
  zh: "other";
}

type Plural<L extends keyof Forms> = { readonly [F in Forms[L]]: string };

/** A text with the number `{n}` in it may need forms where English needs none, and the other way round. */
export type Translation<English, L extends keyof Forms> = {
  readonly [K in keyof English]: English[K] extends string
    ? English[K] extends `${string}{n}${string}` ? string | Plural<L> : string
    : string | Plural<L>;
};
