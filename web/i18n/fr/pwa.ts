/** French: the app as an app: installing, updating, and what happens without a network. */
import type { pwa as english } from "../en/pwa.ts";
import type { Translation } from "../translation.ts";

export const pwa = {
  "pwa.offline": "Hors ligne",
  "pwa.asOf": "état : {age}",
  "pwa.waiting": {
    one: "{n} modification en attente",
    many: "{n} modifications en attente",
    other: "{n} modifications en attente",
  },
  "pwa.undecided": {
    one: "{n} modification n'a pas pu être enregistrée",
    many: "{n} modifications n'ont pas pu être enregistrées",
    other: "{n} modifications n'ont pas pu être enregistrées",
  },
  "pwa.look": "Voir",
  "pwa.sent": {
    one: "{n} modification enregistrée",
    many: "{n} modifications enregistrées",
    other: "{n} modifications enregistrées",
  },
  "pwa.newVersion": "Une nouvelle version est prête",
  "pwa.newVersionHelp": "Une seconde suffit. Sinon, elle viendra à la prochaine ouverture de l'application.",
  "pwa.update": "Mettre à jour",
  "pwa.later": "Plus tard",
  "pwa.install": "Installer l'application",
  "pwa.installHint": "Une icône sur l'écran d'accueil, et elle s'ouvre sans réseau",
  "pwa.installOffer": "Garder enecess sous la main ?",
  "pwa.installOfferHelp":
    "En tant qu'application, elle a sa propre icône, s'ouvre aussitôt et montre les dernières valeurs sans réseau.",
  "pwa.installYes": "Installer",
  "pwa.installNo": "Pas maintenant",
  "pwa.installByShare": "Touchez « Partager » en bas, puis « Sur l'écran d'accueil ».",
  "unsent.title": "Modifications en attente",
  "unsent.lead":
    "Vous les avez faites sans connexion. Elles sont gardées sur cet appareil et envoyées dès que le serveur est joignable.",
  "unsent.none": "Rien n'attend",
  "unsent.noneHelp": "Toutes les modifications sont enregistrées.",
  "unsent.home": "Logement",
  "unsent.branch": "Circuit de {home}",
  "unsent.device": "Appareil de {home}",
  "unsent.was": "Vous voyiez",
  "unsent.wish": "Votre modification",
  "unsent.now": "C'est maintenant",
  "unsent.nothing": "Rien",
  "unsent.another": "Modifié",
  "unsent.waits": "Attend la connexion",
  "unsent.changed": "Quelqu'un a modifié la même chose entre-temps",
  "unsent.gone": "Cela n'existe plus, la modification ne peut donc pas être enregistrée",
  "unsent.notAllowed": "Votre rôle dans ce logement ne permet plus cette modification",
  "unsent.refused": "Le serveur ne l'a pas acceptée : {detail}",
  "unsent.insist": "Enregistrer la mienne",
  "unsent.giveIn": "Laisser tel quel",
  "unsent.drop": "Abandonner",
  "unsent.kept": "Gardée sur cet appareil. Elle sera envoyée dès qu'il y aura une connexion.",
  "unsent.lostWithSignOut": {
    one: "{n} modification n'a pas encore été envoyée. La déconnexion l'abandonne.",
    many: "{n} modifications n'ont pas encore été envoyées. La déconnexion les abandonne.",
    other: "{n} modifications n'ont pas encore été envoyées. La déconnexion les abandonne.",
  },
} as const satisfies Translation<typeof english, "fr">;
