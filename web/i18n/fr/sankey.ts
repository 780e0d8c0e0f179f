/** French: where a period's energy came from and went to. */
import type { sankey as english } from "../en/sankey.ts";
import type { Translation } from "../translation.ts";

export const sankey = {
  "sankey.title": "Où est allée l'énergie",
  "sankey.label": "Des sources aux circuits, à travers le logement",
  "sankey.rest": "Reste de {name}",
  "sankey.unknown": "Inconnu",
  "sankey.others": { one: "{n} autre", many: "{n} autres", other: "{n} autres" },
  "sankey.close": "Regrouper les petits circuits",
  "sankey.share": "{share} du total",
  "sankey.hint": "Pointez une bande pour la lire",
  "sankey.keys": "Les flèches suivent les bandes, Entrée ouvre les petits circuits, Échap quitte.",
  "sankey.unread": "Aucune mesure : {names}",
  "sankey.partly": "Mesuré une partie du temps : {names}",
  "sankey.andMore": "{names} et {n} autres",
  "sankey.from": "De",
  "sankey.to": "Vers",
  "sankey.shareOfAll": "Part",
} as const satisfies Translation<typeof english, "fr">;
