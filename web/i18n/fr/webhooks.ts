/** French: addresses that a home calls when something happens. */
import type { webhooks as english } from "../en/webhooks.ts";
import type { Translation } from "../translation.ts";

export const webhooks = {
  "webhooks.title": "Webhooks",
  "webhooks.lead":
    "Ce logement peut appeler une adresse à vous quand quelque chose se passe. Chaque appel est signé, pour que votre récepteur le distingue de tout autre, et répété pendant un jour si personne ne répond.",
  "webhooks.docs": "À quoi ressemble un appel",
  "webhooks.notYours": "C'est aux propriétaires et gestionnaires d'en décider",
  "webhooks.notYoursHelp": "Vous pouvez consulter ce logement, mais pas choisir qui il appelle.",
  "webhooks.make": "Nouveau webhook",
  "webhooks.label": "À quoi il sert",
  "webhooks.labelMissing": "Donnez-lui un nom, pour le reconnaître",
  "webhooks.url": "Adresse",
  "webhooks.urlHint": "https, et accessible depuis Internet",
  "webhooks.events": "L'appeler pour",
  "webhooks.eventsMissing": "Cochez-en au moins un",
  "webhooks.create": "Créer le webhook",
  "webhooks.full":
    "Ce logement a autant de webhooks qu'il peut en avoir. Supprimez-en un pour faire de la place.",

  "webhooks.event.readings.minute": "Chaque minute",
  "webhooks.event.readings.minuteHint":
    "Puissance et énergie du réseau et de chaque circuit ; les retards par lots",
  "webhooks.event.alert": "Alertes",
  "webhooks.event.alertHint": "Un appareil se tait, ou est de retour",
  "webhooks.event.command": "Commandes",
  "webhooks.event.commandHint": "Une prise ou un interrupteur est sollicité, obéit, ou non",

  "webhooks.fault.unreadable": "Ce n'est pas une adresse web. Elle commence par https://",
  "webhooks.fault.too_long": "Cette adresse est trop longue",
  "webhooks.fault.with_password": "Retirez le nom et le mot de passe : les appels sont signés à la place",
  "webhooks.fault.not_https": "L'adresse doit commencer par https://",
  "webhooks.fault.inside": "Cette adresse n'est pas sur l'Internet public",

  "webhooks.yours": "Ce logement appelle",
  "webhooks.count": "{n} sur {max}",
  "webhooks.none": "Personne pour l'instant",
  "webhooks.noneHelp": "Un webhook que vous créez apparaît ici, avec le résultat de son dernier appel.",

  "webhooks.state.fine": "Fonctionne",
  "webhooks.state.fresh": "Pas encore appelé",
  "webhooks.state.failing": "Échoue",
  "webhooks.state.paused": "En pause",
  "webhooks.state.orphaned": "N'est pas appelé",
  "webhooks.why.person": "Mis en pause par une personne.",
  "webhooks.why.failing": "Mis en pause après trois jours d'échecs.",
  "webhooks.why.gone": "Mis en pause parce que son récepteur dit avoir disparu pour de bon.",
  "webhooks.why.orphaned":
    "La personne qui l'a créé ne peut plus modifier ce logement. Recréez-le, ou supprimez-le.",
  "webhooks.last.arrived": "Dernier appel arrivé le {date}",
  "webhooks.last.refused": "Dernier appel le {date} : réponse {status}",
  "webhooks.last.redirected":
    "Dernier appel le {date} : réponse {status}, et les redirections ne sont pas suivies",
  "webhooks.last.no_answer": "Dernier appel le {date} : pas de réponse en dix secondes",
  "webhooks.last.unreachable": "Dernier appel le {date} : personne n'a pu être joint",
  "webhooks.last.address_refused": "Dernier appel le {date} : l'adresse n'est plus publique",
  "webhooks.last.secret_lost": "Dernier appel le {date} : son secret n'est plus lisible. Créez-en un nouveau",
  "webhooks.next": "prochain essai le {date}",
  "webhooks.waiting": {
    one: "{n} appel en attente",
    many: "{n} appels en attente",
    other: "{n} appels en attente",
  },
  "webhooks.lost": {
    one: "{n} appel abandonné",
    many: "{n} appels abandonnés",
    other: "{n} appels abandonnés",
  },
  "webhooks.lostMinutes": { one: "avec {n} minute", many: "avec {n} minutes", other: "avec {n} minutes" },
  "webhooks.oldSecret": "Signé aussi avec l'ancien secret jusqu'au {date}",

  "webhooks.test": "Envoyer un test",
  "webhooks.tested": "Le test est arrivé.",
  "webhooks.testFailed": "Le test n'est pas arrivé.",
  "webhooks.pause": "Mettre en pause",
  "webhooks.resume": "Reprendre",
  "webhooks.renew": "Nouveau secret",
  "webhooks.renewAsk": "Un nouveau secret pour {name} ?",
  "webhooks.renewHelp":
    "Pendant un jour, les appels sont signés avec les deux, le temps de modifier votre récepteur.",
  "webhooks.edit": "Modifier",
  "webhooks.editTitle": "Modifier {name}",
  "webhooks.editHelp":
    "Son secret reste le même. S'il était en pause parce que les appels échouaient, il est de nouveau appelé.",
  "webhooks.save": "Enregistrer",
  "webhooks.remove": "Supprimer",
  "webhooks.removeAsk": "Supprimer {name} ?",
  "webhooks.removeHelp": "Il n'est plus appelé, et les appels qui l'attendent sont perdus.",
  "webhooks.cancel": "Annuler",

  "webhooks.shownTitle": "Son secret de signature",
  "webhooks.shownHelp":
    "Copiez-le maintenant dans votre récepteur : personne ne pourra vous le montrer à nouveau.",
  "webhooks.secret": "Secret",
  "webhooks.verify": "Vérifier les appels avec lui",
  "webhooks.shownDone": "Je l'ai copié",
} as const satisfies Translation<typeof english, "fr">;
