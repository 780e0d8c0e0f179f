/** French: the Now page. */
import type { now as english } from "../en/now.ts";
import type { Translation } from "../translation.ts";

export const now = {
  "now.title": "Maintenant",
  "now.houseUses": "Le logement consomme",
  "now.houseBelowZero": "La mesure du logement est sous zéro. Une pince est-elle à l'envers ?",
  "now.from": "Vient de",
  "now.to": "Va vers",
  "now.grid": "Réseau",
  "now.solar": "Solaire",
  "now.battery": "Batterie",
  "now.generator": "Groupe électrogène",
  "now.house": "Maison",
  "now.updated": "Mis à jour {age}",
  "now.live": "En direct",
  "now.stale": "Dernière mesure {age}",
  "now.staleHelp": "Ces valeurs sont anciennes. L'appareil est-il alimenté et en ligne ?",
  "now.deviceSilent": "{device} est muet : dernières nouvelles {age}",
  "now.deviceOpen": "Voir l'appareil",
  "now.lastDay": "Dernières 24 heures",
  "now.lastDayChart": "Puissance des dernières 24 heures",
  "now.openHistory": "Ouvrir l'historique",
  "now.branches": "Circuits",
  "now.mapBranches": "Nommez vos circuits",
  "now.noBranches": "Aucun circuit n'a encore de nom",
  "now.noBranchesHelp": "Dites ce que mesure chaque pince, et chaque circuit apparaît ici.",
  "now.unmetered": "Non mesuré",
  "now.unmeteredHint": "Ce qu'aucun circuit ne mesure",
  "now.phases": "Phases",
  "now.noDevice": "Pas encore d'appareil",
  "now.noDeviceWait":
    "Un propriétaire ou gestionnaire de ce logement en ajoutera un, et cette page prendra vie.",
  "now.noDeviceHelp": "Ajoutez le boîtier de votre tableau électrique, et cette page prendra vie.",
  "now.noReading": "En attente de la première mesure",
  "now.noReadingHelp": "L'appareil fait partie de ce logement. Sa première minute devrait arriver bientôt.",
  "now.missingPhases": "Sans mesure de {phases}, il n'y a pas de total.",
  "now.noMains": "L'arrivée générale n'est pas mesurée, il n'y a donc pas de total.",
  "now.noChart": "Le graphique se remplit à mesure que les valeurs arrivent.",

  "chart.keysPlain": "Les flèches gauche et droite parcourent les valeurs.",
} as const satisfies Translation<typeof english, "fr">;
