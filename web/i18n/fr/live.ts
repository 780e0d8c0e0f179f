/** French: what the Now page shows while values flow. */
import type { liveTexts as english } from "../en/live.ts";
import type { Translation } from "../translation.ts";

export const liveTexts = {
  "live.hour": "Dernière heure",
  "live.hourChart": "Puissance de chaque circuit pendant la dernière heure",
  "live.bySecond": "Chaque seconde",
  "live.byMinute": "Chaque minute",
  "live.showTable": "Afficher en tableau",
  "live.showChart": "Afficher en graphique",
  "live.time": "Heure",
  "live.withUnit": "{name} (W)",
  "live.more": { one: "et {n} de plus", many: "et {n} de plus", other: "et {n} de plus" },
  "live.showMore": "Afficher plus de lignes",
  "live.rowsShown": "{shown} lignes sur {all}",

  "live.flow": "Flux d'énergie",
  "live.flowSources": "D'où vient le courant",
  "live.flowSinks": "Où va le courant",
  "live.flowRest": "Tout le reste",
  "live.flowStale": "À l'arrêt : dernière mesure {age}",
  "live.flowUnknown": "Sans mesure de l'arrivée générale et de chaque source, le flux n'est pas connu.",
} as const satisfies Translation<typeof english, "fr">;
