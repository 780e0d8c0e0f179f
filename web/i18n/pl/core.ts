/** Polish: what every page may say. */
import type { core as english } from "../en/core.ts";
import type { Translation } from "../translation.ts";

export const core = {
  "app.name": "enecess",
  "app.title": "{page} · enecess",
  "app.skip": "Przejdź do treści",
  "app.loading": "Wczytywanie",
  "app.newVersionNeeded": "Nie udało się wczytać tej strony",
  "app.newVersionHelp": "Być może aplikacja została w międzyczasie zaktualizowana.",
  "app.reload": "Wczytaj ponownie",

  "nav.label": "Miejsca",
  "nav.now": "Teraz",
  "nav.history": "Historia",
  "nav.branches": "Obwody",
  "nav.system": "System",
  "nav.devices": "Urządzenia",
  "nav.menu": "Dom i konto",

  "memberRole.owner": "Właściciel",
  "memberRole.manager": "Zarządca",
  "memberRole.member": "Domownik",
  "memberRole.viewer": "Obserwator",
  "person.nameless": "Ktoś …{end}",

  "foot.policy": "Polityka prywatności",
  "foot.storage": "Pliki cookie i pamięć",
  "foot.language": "Język",

  "storage.bannerText":
    "Czy ta przeglądarka może pamiętać, jak lubisz korzystać z aplikacji? Poza tym, czego wymaga logowanie, bez Twojej zgody nic nie jest zapisywane.",
  "storage.accept": "Zgadzam się",
  "storage.refuse": "Odmawiam",
  "storage.choose": "Wybierz",

  "problem.offline": "Brak połączenia z serwerem",
  "problem.offlineHelp": "Sprawdź sieć. Próbujemy dalej.",
  "problem.not_signed_in": "Nastąpiło wylogowanie",
  "problem.not_allowed": "Twoja rola w tym domu na to nie pozwala",
  "problem.policy_not_accepted": "Najpierw trzeba zgodzić się na politykę prywatności",
  "problem.guardian_waiting": "Najpierw musi zgodzić się opiekun",
  "problem.consent_missing": "Nie ma Twojej zgody na takie użycie danych",
  "problem.not_found": "Tego tu (już) nie ma",
  "problem.too_many": "Zbyt wiele żądań. Odczekaj chwilę i spróbuj ponownie",
  "problem.limit_reached": "Osiągnięto limit",
  "problem.last_owner": "Dom musi mieć co najmniej jednego właściciela. Najpierw go przekaż",
  "problem.invitation_unknown": "Z tego zaproszenia nie można skorzystać",
  "problem.invitation_not_yours": "To zaproszenie jest dla innego adresu e-mail",
  "problem.confirmation_needed": "Najpierw trzeba to potwierdzić",
  "problem.state_unknown": "Nie wiadomo, czy jest włączone, czy wyłączone",
  "problem.in_use": "Jest jeszcze w użyciu",
  "problem.span_too_long": "To zbyt długi czas przy tej dokładności",
  "problem.bad_value": "Serwer nie przyjął jednej z wartości",
  "problem.home_unavailable": "Dane domu są chwilowo niedostępne",
  "problem.database_unavailable": "Baza danych jest chwilowo niedostępna",
  "problem.internal": "Coś poszło nie tak po naszej stronie",
  "problem.demo": "Dom pokazowy tego nie robi. Własny dom tak",
  "problem.tryAgain": "Spróbuj ponownie",

  "home.notFoundTitle": "Nie ma takiego domu",
  "home.notFoundHelp": "Nie istnieje albo nie należysz do niego.",
  "home.toFirst": "Przejdź do swojego domu",

  "device.addTitle": "Dodaj urządzenie",
  "device.name": "{model} {serial}",

  "model.ecoMain": "EcoMain",
  "model.ecoPlug": "EcoPlug",
  "model.switch": "Wyłącznik",
  "model.bridge": "Mostek",
  "model.other": "Urządzenie",

  "now.phase": "L{phase}",

  "flow.importing": "Pobór",
  "flow.exporting": "Oddawanie",
  "flow.noFlow": "Bez przepływu",
  "flow.producing": "Produkcja",
  "flow.drawing": "Pobiera",
  "flow.charging": "Ładowanie",
  "flow.discharging": "Rozładowanie",
  "flow.using": "Zużycie",
  "flow.feedingBack": "Oddaje",
  "flow.unknown": "Nieznane",

  "notFound.title": "Nic tu nie ma",
  "notFound.help": "Ta strona nie istnieje.",
  "notFound.home": "Na początek",
} as const satisfies Translation<typeof english, "pl">;
