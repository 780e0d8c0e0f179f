/** French: what a notice says on the screen of a phone. */
import type { push as english } from "../en/push.ts";
import type { Translation } from "../translation.ts";

export const push = {
  "push.device_silent": "Un appareil est muet",
  "push.device_silentBody": "Rien n'en est venu depuis dix minutes.",
  "push.device_back": "L'appareil est de retour",
  "push.device_backBody": "Les mesures arrivent de nouveau.",
  "push.command_failed": "Quelque chose n'a pas été commuté",
  "push.command_failedBody": "Une commande automatique a échoué.",
  "push.member_joined": "Quelqu'un a rejoint le logement",
  "push.member_joinedBody": "Une invitation a été acceptée.",
  "push.new_sign_in": "Nouvelle connexion",
  "push.new_sign_inBody": "Votre compte a été ouvert depuis un appareil ou un lieu nouveau. Était-ce vous ?",
  "push.ownership_offered": "Un logement vous est proposé",
  "push.ownership_offeredBody": "Ouvrez l'application pour accepter ou refuser.",
  "push.test": "Ça marche",
  "push.testBody": "Les notifications atteignent cet appareil.",
} as const satisfies Translation<typeof english, "fr">;
