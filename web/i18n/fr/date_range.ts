/** French: which days are to be seen. */
import type { dateRange as english } from "../en/date_range.ts";
import type { Translation } from "../translation.ts";

export const dateRange = {
  "range.title": "Quels jours",
  "range.presets": "Choix fréquents",
  "range.previousYear": "Un an plus tôt",
  "range.previousMonth": "Un mois plus tôt",
  "range.nextMonth": "Un mois plus tard",
  "range.nextYear": "Un an plus tard",
  "range.firstDay": "premier jour",
  "range.lastDay": "dernier jour",
  "range.wholeMonth": "Tout {month}",
  "range.days": { one: "{n} jour", many: "{n} de jours", other: "{n} jours" },
  "range.nowTheOther": "Choisissez le dernier jour, ou affichez celui-ci seul",
  "range.keys":
    "Les flèches vont d'un jour à l'autre, Page précédente et Page suivante d'un mois à l'autre, avec Maj d'une année à l'autre. Entrée choisit le premier jour, puis le dernier.",
  "range.cancel": "Annuler",
  "range.show": "Afficher",

  "preset.today": "Aujourd'hui",
  "preset.yesterday": "Hier",
  "preset.last7": "7 derniers jours",
  "preset.last30": "30 derniers jours",
  "preset.thisMonth": "Ce mois-ci",
  "preset.lastMonth": "Mois dernier",
  "preset.thisYear": "Cette année",
} as const satisfies Translation<typeof english, "fr">;
