/** French: which notices reach which device. */
import type { notices as english } from "../en/notices.ts";
import type { Translation } from "../translation.ts";

export const notices = {
  "notices.title": "Notifications",
  "notices.lead":
    "De courts messages sur votre téléphone ou ordinateur, même application fermée. Aucun n'est actif tant que vous ne l'activez pas.",
  "notices.noKey": "Ce serveur n'envoie pas de notifications",
  "notices.noKeyHelp": "Qui l'exploite n'a pas installé de clé pour cela.",
  "notices.here": "Cet appareil",
  "notices.hereOn": "Cet appareil affiche les notifications.",
  "notices.hereOff": "Cet appareil n'affiche pas encore de notifications.",
  "notices.turnOn": "Afficher les notifications ici",
  "notices.unsupported":
    "Ce navigateur ne peut pas afficher de notifications. Un autre, ou l'application installée, le peut peut-être.",
  "notices.needsInstall":
    "Sur iPhone ou iPad, ajoutez d'abord l'application à l'écran d'accueil : Partager, puis « Sur l'écran d'accueil ». Ouvrez-la de là et revenez à cette page.",
  "notices.denied":
    "Les notifications de ce site sont bloquées dans ce navigateur. Ouvrez les réglages du site à gauche de la barre d'adresse, autorisez les notifications, et rechargez cette page.",
  "notices.failed": "Le navigateur n'a pas pu être joint pour les notifications. Réessayez plus tard.",
  "notices.devices": "Appareils qui les affichent",
  "notices.none": "Pas encore d'appareil",
  "notices.noneHelp": "Activez une notification, et cet appareil demande s'il peut l'afficher.",
  "notices.thisOne": "Cet appareil",
  "notices.unknownDevice": "Un navigateur",
  "notices.since": "depuis le {date}",
  "notices.delivered": "dernière notification {date}",
  "notices.neverDelivered": "aucune notification jusqu'ici",
  "notices.trouble.refused": "La dernière notification a été refusée par le service du navigateur",
  "notices.trouble.unreachable": "La dernière notification n'a pas pu être envoyée",
  "notices.trouble.busy": "Le service du navigateur est occupé ; un nouvel essai est prévu",
  "notices.test": "Tester",
  "notices.testOf": "Envoyer un test à {device}",
  "notices.remove": "Retirer {device}",
  "notices.tested.delivered": "Envoyé. Il devrait apparaître en quelques secondes.",
  "notices.tested.gone": "Ce navigateur n'accepte plus de notifications ; il a été retiré.",
  "notices.tested.refused": "Le service du navigateur l'a refusé.",
  "notices.tested.unreachable": "Le service du navigateur n'a pas pu être joint.",
  "notices.tested.busy": "Le service du navigateur est occupé. Réessayez plus tard.",
  "notices.account": "Votre compte",
  "notices.wish.device_silent": "Un appareil est muet, ou de retour",
  "notices.wish.device_silentHint": "Quand rien n'en est venu depuis dix minutes.",
  "notices.wish.command_failed": "Une commande a échoué",
  "notices.wish.command_failedHint":
    "Une commande donnée par un programme, une minuterie ou une limite sans que personne regarde.",
  "notices.wish.member_joined": "Quelqu'un a rejoint le logement",
  "notices.wish.member_joinedHint": "Quand une invitation a été acceptée.",
  "notices.wish.new_sign_in": "Une nouvelle connexion",
  "notices.wish.new_sign_inHint": "Depuis un appareil ou un lieu nouveau pour votre compte.",
  "notices.wish.ownership_offered": "Un logement vous est proposé",
  "notices.wish.ownership_offeredHint": "Quand un propriétaire veut le transmettre.",
  "notices.privacy":
    "Une notification porte sa nature, l'heure et le nom du logement, chiffrés pour que seul votre navigateur puisse les lire.",
} as const satisfies Translation<typeof english, "fr">;
