/** French: what this browser stores. */
import type { storage as english } from "../en/storage.ts";
import type { Translation } from "../translation.ts";

export const storage = {
  "storage.title": "Cookies et stockage",
  "storage.lead":
    "Voici tout ce que l'application enregistre dans ce navigateur. Il n'y a là les cookies de personne d'autre. Ce que vous désactivez est supprimé aussitôt.",
  "storage.gpc":
    "Votre navigateur envoie Global Privacy Control. Cela vaut refus : tout ce qui n'est pas nécessaire est désactivé, sauf si vous l'activez ici.",
  "storage.acceptAll": "Tout accepter",
  "storage.refuseAll": "Tout refuser",
  "storage.saved": "Enregistré",
  "storage.always": "Toujours actif",
  "storage.nothing": "Rien de ce genre n'est encore enregistré.",
  "storage.without": "Sans cela : {what}",
  "storage.name": "Nom",
  "storage.purpose": "But",
  "storage.life": "Gardé : {life}",

  "storage.necessary": "Nécessaire",
  "storage.necessaryWhy":
    "Sans cela, personne ne pourrait se connecter, ouvrir l'application, ni refuser le reste.",
  "storage.preferences": "Préférences",
  "storage.preferencesWhy": "Comment vous aimez l'application, d'une visite à l'autre.",
  "storage.preferencesLost": "l'application ressemble à votre système à chaque visite.",
  "storage.offline": "Données hors ligne",
  "storage.offlineWhy":
    "Ce que vous avez vu de vos logements, à regarder sans réseau, et ce que vous changez entre-temps, à envoyer plus tard.",
  "storage.offlineLost":
    "les mesures ne sont montrées, et les changements enregistrés, qu'avec une connexion.",
  "storage.statistics": "Statistiques",
  "storage.statisticsWhy": "Ce qui distingue une visite de ce navigateur de la suivante.",
  "storage.statisticsLost": "rien ne manque.",

  "storage.item.session": "Vous garde connecté. Les scripts ne peuvent pas le lire.",
  "storage.item.browser":
    "Dit que ce navigateur a déjà été connecté, pour que personne qui devine votre mot de passe ne puisse vous tenir dehors.",
  "storage.item.choice": "Ce que vous avez choisi sur cette page.",
  "storage.item.app":
    "Les fichiers de l'application, pour qu'elle s'ouvre aussitôt et sans réseau. Rien sur vous ni votre logement ne s'y trouve.",
  "storage.item.texts":
    "Les textes de l'application dans votre langue, pour qu'elle la parle aussi sans réseau.",
  "storage.item.theme": "Clair ou sombre, selon votre choix.",
  "storage.item.language": "La langue que vous avez choisie, si ce n'est pas celle du navigateur.",
  "storage.life.session": "30 jours après votre dernière visite, ou jusqu'à votre déconnexion",
  "storage.life.browser": "400 jours après votre dernière connexion",
  "storage.life.newVersion": "Jusqu'à ce qu'une version plus récente de l'application la remplace",
  "storage.life.untilChanged": "Jusqu'à ce que vous le changiez ici",
  "storage.life.untilOwn": "Jusqu'à votre déconnexion, ou au retour à la langue du navigateur",
  "storage.item.install":
    "Combien de fois vous êtes revenu, et si vous voulez qu'on vous propose d'installer l'application : jamais au début, et pas de sitôt après un refus.",
  "storage.item.seen":
    "Ce que vous avez vu de vos logements, et vos modifications pas encore envoyées. Seule cette application les montre et les envoie.",
  "storage.life.signOut":
    "Ce qui a été vu : 30 jours. Modifications : jusqu'à leur envoi. Le tout au plus jusqu'à votre déconnexion ou jusqu'à ce que vous le désactiviez ici",
} as const satisfies Translation<typeof english, "fr">;
