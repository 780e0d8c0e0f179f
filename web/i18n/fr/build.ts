/** French: for people who build something of their own. */
import type { build as english } from "../en/build.ts";
import type { Translation } from "../translation.ts";

export const build = {
  "build.copy": "Copier",
  "build.copied": "Copié",
  "build.copyFailed": "Sélectionnez et copiez à la main",
  "build.cancel": "Annuler",

  "tokens.title": "Jetons d'accès",
  "tokens.lead":
    "Un jeton laisse entrer un de vos programmes sans votre mot de passe : un script, un tableau de bord, Home Assistant. Il peut ce que vous cochez, et jamais plus que vous-même.",
  "tokens.docs": "Ce que sait faire l'API",
  "tokens.yours": "Vos jetons",
  "tokens.count": { one: "{n} jeton", many: "{n} jetons", other: "{n} jetons" },
  "tokens.none": "Aucun encore",
  "tokens.noneHelp": "Un jeton que vous créez apparaît ici, avec ses droits et sa dernière utilisation.",
  "tokens.allHomes": "Tous vos logements",
  "tokens.oldHome": "Un logement que vous avez quitté",
  "tokens.neverUsed": "jamais utilisé",
  "tokens.used": "utilisé pour la dernière fois {date}",
  "tokens.expires": "valable jusqu'au {date}",
  "tokens.expired": "Expiré le {date}",
  "tokens.revokeOf": "Révoquer {name}",
  "tokens.revokeAsk": "Révoquer {name} ?",
  "tokens.revokeHelp":
    "Dès maintenant il ne peut plus rien changer, ses connexions MQTT sont coupées, et d'ici cinq minutes il ne peut plus rien lire. C'est irréversible.",
  "tokens.revokeYes": "Révoquer",

  "tokens.make": "Nouveau jeton",
  "tokens.name": "À quoi il sert",
  "tokens.nameMissing": "Donnez-lui un nom pour le reconnaître",
  "tokens.home": "Logement",
  "tokens.days": "Valable",
  "tokens.day7": "7 jours",
  "tokens.day30": "30 jours",
  "tokens.day90": "90 jours",
  "tokens.day365": "1 an",
  "tokens.scopes": "Il peut",
  "tokens.scopesMissing": "Cochez au moins une case",
  "tokens.create": "Créer le jeton",
  "tokens.shownTitle": "Votre nouveau jeton",
  "tokens.shownHelp":
    "Copiez-le maintenant : il n'est pas conservé, et personne ne pourra vous le remontrer.",
  "tokens.token": "Jeton",
  "tokens.tryRest": "Essayez-le",
  "tokens.tryMqtt": "Par MQTT",
  "tokens.mqttHelp": "Nom d'utilisateur token, le jeton comme mot de passe, chemin /mqtt, par WebSocket.",
  "tokens.shownDone": "Je l'ai copié",

  "scope.read:home": "Voir les logements",
  "scope.read:homeHint": "Noms, appareils, circuits, état des appareils",
  "scope.read:energy": "Lire l'historique",
  "scope.read:energyHint": "Énergie, puissance et tension de toute période",
  "scope.read:live": "Lire les valeurs en direct",
  "scope.read:liveHint": "La dernière minute, et demander aux appareils des valeurs en direct",
  "scope.control": "Commander les prises",
  "scope.controlHint": "Allumer, éteindre, minuteries, programmes ; par MQTT avec le MQTT du logement",
  "scope.configure": "Modifier la configuration",
  "scope.configureHint": "Réglages du logement, circuits, affectation des canaux",
  "scope.mqtt": "Utiliser le MQTT du logement",
  "scope.mqttHint": "Écouter les sujets du logement, publier sur les vôtres",

  "ha.title": "Home Assistant",
  "ha.lead":
    "Ce logement peut apparaître dans votre Home Assistant : puissance et énergie du réseau, de chaque circuit et de chaque prise, prêtes pour son tableau de bord Énergie, et des interrupteurs à commander. Rien à y installer hormis sa propre intégration MQTT.",
  "ha.offer": "Montrer ce logement dans Home Assistant",
  "ha.offerHint":
    "Publie ses mesures sur le MQTT de ce logement, où seuls ses personnes et ses jetons peuvent les lire.",
  "ha.notYours": "Les propriétaires et gestionnaires de ce logement peuvent le changer.",
  "ha.offOff": "Désactivé : rien n'est publié",
  "ha.offered": "{entities} entités de {devices} appareils",
  "ha.told": "Dernier envoi {date}",
  "ha.connect": "Le relier",
  "ha.step1":
    "Créez un jeton d’accès de ce logement qui peut utiliser son MQTT ; et commander les prises, si Home Assistant doit le faire.",
  "ha.step1Link": "Jetons d'accès",
  "ha.step2":
    "Dans Home Assistant, ouvrez Paramètres, Appareils et services, ajoutez l'intégration MQTT et remplissez ces champs. Les options du courtier et les champs WebSocket sont sous Options avancées.",
  "ha.step3":
    "Le logement apparaît tout seul. Dans Paramètres, Tableaux de bord, Énergie, ajoutez l'énergie soutirée et injectée du réseau, celle de vos circuits solaires, et les circuits comme appareils individuels.",
  "ha.broker": "Courtier (broker)",
  "ha.port": "Port",
  "ha.userName": "Nom d'utilisateur",
  "ha.password": "Mot de passe",
  "ha.passwordValue": "Le jeton d'accès",
  "ha.protocol": "Protocole MQTT",
  "ha.transport": "Transport MQTT",
  "ha.path": "Chemin WebSocket",
  "ha.certificate": "Validation du certificat du courtier",
  "ha.certificateOn": "Automatique",
  "ha.certificateOff": "Désactivée (cette adresse n'a pas de TLS)",
} as const satisfies Translation<typeof english, "fr">;
