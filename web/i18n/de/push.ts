/** German: what a notice says on the screen of a phone. */
import type { push as English } from "../en/push.ts";
import type { Translation } from "../translation.ts";

export const push: Translation<typeof English, "de"> = {
  "push.device_silent": "Ein Gerät schweigt",
  "push.device_silentBody": "Seit zehn Minuten kommt nichts mehr von ihm.",
  "push.device_back": "Das Gerät ist wieder da",
  "push.device_backBody": "Es kommen wieder Messwerte an.",
  "push.command_failed": "Etwas wurde nicht geschaltet",
  "push.command_failedBody": "Ein Befehl, der von selbst laufen sollte, ist gescheitert.",
  "push.member_joined": "Jemand ist dazugekommen",
  "push.member_joinedBody": "Eine Einladung wurde angenommen.",
  "push.new_sign_in": "Neue Anmeldung",
  "push.new_sign_inBody": "Jemand hat sich von einem neuen Gerät oder Ort aus angemeldet. Waren Sie das?",
  "push.ownership_offered": "Ihnen wird ein Zuhause angeboten",
  "push.ownership_offeredBody": "Öffnen Sie die App, um anzunehmen oder abzulehnen.",
  "push.test": "Es funktioniert",
  "push.testBody": "Hinweise erreichen dieses Gerät.",
};
