/** French: what every page may say. */
import type { core as english } from "../en/core.ts";
import type { Translation } from "../translation.ts";

export const core = {
  "app.name": "enecess",
  "app.title": "{page} · enecess",
  "app.skip": "Aller au contenu",
  "app.loading": "Chargement",
  "app.newVersionNeeded": "Cette page n'a pas pu être chargée",
  "app.newVersionHelp": "L'application a peut-être été mise à jour entre-temps.",
  "app.reload": "Recharger",

  "nav.label": "Rubriques",
  "nav.now": "Maintenant",
  "nav.history": "Historique",
  "nav.branches": "Circuits",
  "nav.system": "Système",
  "nav.devices": "Appareils",
  "nav.menu": "Logement et compte",

  "memberRole.owner": "Propriétaire",
  "memberRole.manager": "Gestionnaire",
  "memberRole.member": "Membre",
  "memberRole.viewer": "Observateur",
  "person.nameless": "Quelqu'un …{end}",

  "foot.policy": "Politique de confidentialité",
  "foot.storage": "Cookies et stockage",
  "foot.language": "Langue",

  "storage.bannerText":
    "Ce navigateur peut-il retenir comment vous aimez l'application ? Au-delà de ce qu'exige la connexion, rien n'est enregistré sans votre accord.",
  "storage.accept": "Accepter",
  "storage.refuse": "Refuser",
  "storage.choose": "Choisir",

  "problem.offline": "Pas de connexion au serveur",
  "problem.offlineHelp": "Vérifiez le réseau. Nous continuons d'essayer.",
  "problem.demo": "Le logement de démonstration ne fait pas cela. Le vôtre le fera",
  "problem.not_signed_in": "Vous êtes déconnecté",
  "problem.not_allowed": "Votre rôle dans ce logement ne le permet pas",
  "problem.policy_not_accepted": "Il faut d'abord accepter la politique de confidentialité",
  "problem.guardian_waiting": "Un parent ou tuteur doit d'abord donner son accord",
  "problem.consent_missing": "Vous n'avez pas consenti à cet usage de vos données",
  "problem.not_found": "Cela n'est pas (ou plus) ici",
  "problem.too_many": "Trop de demandes. Attendez un instant et réessayez",
  "problem.limit_reached": "La limite est atteinte",
  "problem.last_owner": "Un logement garde au moins un propriétaire. Transmettez-le d'abord",
  "problem.invitation_unknown": "Cette invitation ne peut pas être utilisée",
  "problem.invitation_not_yours": "Cette invitation est destinée à une autre adresse e-mail",
  "problem.confirmation_needed": "Cela doit d'abord être confirmé",
  "problem.state_unknown": "On ne sait pas s'il est allumé ou éteint",
  "problem.in_use": "C'est encore utilisé",
  "problem.span_too_long": "La durée est trop longue pour cette précision",
  "problem.bad_value": "Le serveur n'a pas accepté une valeur",
  "problem.home_unavailable": "Les données du logement sont momentanément inaccessibles",
  "problem.database_unavailable": "La base de données est momentanément inaccessible",
  "problem.internal": "Quelque chose s'est mal passé de notre côté",
  "problem.tryAgain": "Réessayer",

  "home.notFoundTitle": "Logement introuvable",
  "home.notFoundHelp": "Il n'existe pas, ou vous n'en êtes pas membre.",
  "home.toFirst": "Aller à votre logement",

  "device.addTitle": "Ajouter un appareil",
  "device.name": "{model} {serial}",

  "model.ecoMain": "EcoMain",
  "model.ecoPlug": "EcoPlug",
  "model.switch": "Interrupteur",
  "model.bridge": "Passerelle",
  "model.other": "Appareil",

  "now.phase": "L{phase}",

  "flow.importing": "Soutirage",
  "flow.exporting": "Injection",
  "flow.noFlow": "Aucun flux",
  "flow.producing": "Production",
  "flow.drawing": "Consomme",
  "flow.charging": "Charge",
  "flow.discharging": "Décharge",
  "flow.using": "Consommation",
  "flow.feedingBack": "Restitue",
  "flow.unknown": "Inconnu",

  "notFound.title": "Rien ici",
  "notFound.help": "Cette page n'existe pas.",
  "notFound.home": "Vers l'accueil",
} as const satisfies Translation<typeof english, "fr">;
