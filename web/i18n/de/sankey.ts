/** German: where a period's energy came from and went to. */
import type { sankey as english } from "../en/sankey.ts";
import type { Translation } from "../translation.ts";

export const sankey = {
  "sankey.title": "Wohin der Strom ging",
  "sankey.label": "Von den Quellen durch das Haus zu den Stromkreisen",
  "sankey.rest": "Rest von {name}",
  "sankey.unknown": "Nicht bekannt",
  "sankey.others": { one: "{n} weiterer", other: "{n} weitere" },
  "sankey.close": "Kleine Stromkreise zusammenfassen",
  "sankey.share": "{share} von allem",
  "sankey.hint": "Zeigen Sie auf ein Band, um es zu lesen",
  "sankey.keys":
    "Die Pfeiltasten gehen an den Bändern entlang, die Eingabetaste öffnet kleine Stromkreise, Escape lässt los.",
  "sankey.unread": "Gar kein Messwert: {names}",
  "sankey.partly": "Nicht die ganze Zeit gemessen: {names}",
  "sankey.andMore": "{names} und {n} weitere",
  "sankey.from": "Von",
  "sankey.to": "Nach",
  "sankey.shareOfAll": "Anteil",
} as const satisfies Translation<typeof english, "de">;
