/** Polish: where a period's energy came from and went to. */
import type { sankey as english } from "../en/sankey.ts";
import type { Translation } from "../translation.ts";

export const sankey = {
  "sankey.title": "Na co poszedł prąd",
  "sankey.label": "Od źródeł przez dom do obwodów",
  "sankey.rest": "Reszta: {name}",
  "sankey.unknown": "Nie wiadomo",
  "sankey.others": {
    one: "{n} inny",
    few: "{n} inne",
    many: "{n} innych",
    other: "{n} innego",
  },
  "sankey.close": "Zgrupuj małe obwody",
  "sankey.share": "{share} całości",
  "sankey.hint": "Wskaż wstęgę, aby ją odczytać",
  "sankey.keys": "Strzałki przechodzą wzdłuż wstęg, Enter otwiera małe obwody, Escape kończy.",
  "sankey.unread": "Bez żadnego odczytu: {names}",
  "sankey.partly": "Nie cały czas odczytywane: {names}",
  "sankey.andMore": "{names} i jeszcze {n}",
  "sankey.from": "Z",
  "sankey.to": "Do",
  "sankey.shareOfAll": "Udział",
} as const satisfies Translation<typeof english, "pl">;
