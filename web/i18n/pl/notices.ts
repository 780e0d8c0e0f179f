/** Polish: choosing what one is told of, and on which devices. */
import type { notices as English } from "../en/notices.ts";
import type { Translation } from "../translation.ts";

export const notices: Translation<typeof English, "pl"> = {
  "notices.title": "Powiadomienia",
  "notices.lead":
    "Krótkie wiadomości na telefonie lub komputerze, także gdy aplikacja jest zamknięta. Żadne nie działa, dopóki go nie włączysz.",
  "notices.noKey": "Ten serwer nie wysyła powiadomień",
  "notices.noKeyHelp": "Osoba, która go prowadzi, nie ustawiła do nich klucza.",
  "notices.here": "To urządzenie",
  "notices.hereOn": "To urządzenie pokazuje powiadomienia.",
  "notices.hereOff": "To urządzenie nie pokazuje jeszcze powiadomień.",
  "notices.turnOn": "Pokazuj powiadomienia tutaj",
  "notices.unsupported":
    "Ta przeglądarka nie pokazuje powiadomień. Inna lub zainstalowana aplikacja może to potrafić.",
  "notices.needsInstall":
    "Na iPhonie lub iPadzie najpierw dodaj aplikację do ekranu początkowego: Udostępnij, potem „Do ekranu początkowego”. Otwórz ją stamtąd i wróć na tę stronę.",
  "notices.denied":
    "Powiadomienia z tej strony są w tej przeglądarce zablokowane. Otwórz ustawienia witryny z lewej strony paska adresu, zezwól na powiadomienia i wczytaj tę stronę ponownie.",
  "notices.failed": "Nie udało się włączyć powiadomień w przeglądarce. Spróbuj później.",
  "notices.devices": "Urządzenia, które je pokazują",
  "notices.none": "Jeszcze żadnego urządzenia",
  "notices.noneHelp": "Włącz powiadomienie, a to urządzenie zapyta, czy może je pokazywać.",
  "notices.thisOne": "To urządzenie",
  "notices.unknownDevice": "Przeglądarka",
  "notices.since": "od {date}",
  "notices.delivered": "ostatnie powiadomienie {date}",
  "notices.neverDelivered": "jeszcze bez powiadomień",
  "notices.trouble.refused": "Usługa przeglądarki odrzuciła ostatnie powiadomienie",
  "notices.trouble.unreachable": "Nie udało się wysłać ostatniego powiadomienia",
  "notices.trouble.busy": "Usługa przeglądarki jest zajęta; spróbujemy ponownie",
  "notices.test": "Test",
  "notices.testOf": "Wyślij test do: {device}",
  "notices.remove": "Usuń: {device}",
  "notices.tested.delivered": "Wysłano. Powinno pojawić się w ciągu kilku sekund.",
  "notices.tested.gone": "Ta przeglądarka nie przyjmuje już powiadomień; została usunięta.",
  "notices.tested.refused": "Usługa przeglądarki je odrzuciła.",
  "notices.tested.unreachable": "Nie udało się połączyć z usługą przeglądarki.",
  "notices.tested.busy": "Usługa przeglądarki jest zajęta. Spróbuj później.",
  "notices.account": "Twoje konto",
  "notices.wish.device_silent": "Urządzenie milczy lub znów działa",
  "notices.wish.device_silentHint": "Gdy przez dziesięć minut nic od niego nie przyszło.",
  "notices.wish.command_failed": "Polecenie się nie powiodło",
  "notices.wish.command_failedHint":
    "Takie, które dał harmonogram, minutnik lub limit, gdy nikt nie patrzył.",
  "notices.wish.member_joined": "Ktoś dołączył do domu",
  "notices.wish.member_joinedHint": "Gdy zaproszenie zostało przyjęte.",
  "notices.wish.new_sign_in": "Nowe logowanie",
  "notices.wish.new_sign_inHint": "Z urządzenia lub miejsca, którego Twoje konto nie zna.",
  "notices.wish.ownership_offered": "Ktoś chce przekazać Ci dom",
  "notices.wish.ownership_offeredHint": "Gdy właściciel chce go przekazać.",
  "notices.privacy":
    "Powiadomienie zawiera swój rodzaj, czas i nazwę domu, zaszyfrowane tak, że odczyta je tylko Twoja przeglądarka.",
};
