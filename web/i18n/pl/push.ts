/** Polish: what a notice says on the screen of a phone. */
import type { push as English } from "../en/push.ts";
import type { Translation } from "../translation.ts";

export const push: Translation<typeof English, "pl"> = {
  "push.device_silent": "Urządzenie milczy",
  "push.device_silentBody": "Od dziesięciu minut nic od niego nie przyszło.",
  "push.device_back": "Urządzenie znów działa",
  "push.device_backBody": "Odczyty znowu przychodzą.",
  "push.command_failed": "Coś się nie przełączyło",
  "push.command_failedBody": "Polecenie, które miało wykonać się samo, nie powiodło się.",
  "push.member_joined": "Ktoś dołączył",
  "push.member_joinedBody": "Zaproszenie zostało przyjęte.",
  "push.new_sign_in": "Nowe logowanie",
  "push.new_sign_inBody": "Na Twoje konto zalogowano się z nowego urządzenia lub miejsca. Czy to Ty?",
  "push.ownership_offered": "Ktoś chce przekazać Ci dom",
  "push.ownership_offeredBody": "Otwórz aplikację, aby przyjąć lub odmówić.",
  "push.test": "Działa",
  "push.testBody": "Powiadomienia docierają do tego urządzenia.",
};
