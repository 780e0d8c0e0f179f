/** Polish: what this browser stores. */
import type { storage as english } from "../en/storage.ts";
import type { Translation } from "../translation.ts";

export const storage = {
  "storage.title": "Pliki cookie i pamięć",
  "storage.lead":
    "To wszystko, co aplikacja zapisuje w tej przeglądarce. Nie ma wśród tego cudzych plików cookie. To, co wyłączysz, jest od razu usuwane.",
  "storage.gpc":
    "Twoja przeglądarka wysyła sygnał Global Privacy Control. Liczy się jako odmowa: wszystko, co nie jest konieczne, jest wyłączone, chyba że włączysz to tutaj.",
  "storage.acceptAll": "Zgadzam się na wszystko",
  "storage.refuseAll": "Odmawiam wszystkiego",
  "storage.saved": "Zapisano",
  "storage.always": "Zawsze włączone",
  "storage.nothing": "Nic tego rodzaju nie jest jeszcze zapisane.",
  "storage.without": "Bez tego: {what}",
  "storage.name": "Nazwa",
  "storage.purpose": "Cel",
  "storage.life": "Przechowywane: {life}",

  "storage.necessary": "Konieczne",
  "storage.necessaryWhy":
    "Bez nich nikt nie mógłby się zalogować, otworzyć aplikacji ani odmówić pozostałych.",
  "storage.preferences": "Preferencje",
  "storage.preferencesWhy": "Jak lubisz korzystać z aplikacji, od jednych odwiedzin do następnych.",
  "storage.preferencesLost": "aplikacja przy każdych odwiedzinach wygląda tak jak Twój system.",
  "storage.offline": "Dane offline",
  "storage.offlineWhy":
    "Kopia odczytów Twojego domu do oglądania bez sieci i zmiany, które wtedy wprowadzasz.",
  "storage.offlineLost": "odczyty są widoczne, a zmiany zapisywane tylko z połączeniem.",
  "storage.statistics": "Statystyka",
  "storage.statisticsWhy": "To, co odróżnia jedne odwiedziny tej przeglądarki od następnych.",
  "storage.statisticsLost": "niczego nie brakuje.",

  "storage.item.session": "Utrzymuje Twoje logowanie. Skrypty nie mogą tego odczytać.",
  "storage.item.browser":
    "Mówi, że w tej przeglądarce już się logowano, aby nikt, kto zgaduje Twoje hasło, nie mógł Cię zablokować.",
  "storage.item.choice": "Twój wybór na tej stronie.",
  "storage.item.app":
    "Pliki samej aplikacji, aby otwierała się od razu i bez sieci. Nie ma w nich niczego o Tobie ani o Twoim domu.",
  "storage.item.texts": "Teksty aplikacji w Twoim języku, aby mówiła nim także bez sieci.",
  "storage.item.theme": "Jasny lub ciemny wygląd, zgodnie z Twoim wyborem.",
  "storage.item.language": "Wybrany język, jeśli jest inny niż język przeglądarki.",
  "storage.life.session": "30 dni od ostatnich odwiedzin albo do wylogowania",
  "storage.life.browser": "400 dni od ostatniego logowania",
  "storage.life.newVersion": "Do chwili, gdy zastąpi ją nowsza wersja aplikacji",
  "storage.life.untilOwn": "Do ponownego wybrania języka przeglądarki",
  "storage.life.untilChanged": "Do zmiany w tym miejscu",
  "storage.item.install":
    "Jak często wracasz i czy chcesz pytania o instalację aplikacji: nigdy na początku i nie zaraz po odmowie.",
  "storage.item.seen":
    "To, co było widać z Twoich domów, i zmiany, których jeszcze nie wysłano. Pokazuje i wysyła je tylko ta aplikacja.",
  "storage.life.signOut":
    "Widziane: 30 dni. Zmiany: do wysłania. Wszystko najdłużej do wylogowania albo wyłączenia tutaj",
} as const satisfies Translation<typeof english, "pl">;
