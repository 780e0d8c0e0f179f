/** Polish: what the help pages say. */
import type { HelpTopics } from "../help_topics.ts";

export const helpTopics: HelpTopics = {
  "first-steps": {
    title: "Pierwsze kroki",
    short: "Utwórz dom, dodaj urządzenie i określ, co mierzy każdy przekładnik.",
    also: ["początek", "start", "instalacja", "konfiguracja", "ustawienie", "nowy"],
    parts: [
      {
        kind: "steps",
        items: [
          "Utwórz dom. Strefa czasowa mówi, kiedy zaczyna się dzień, a przyłącze, ile przewodów fazowych przychodzi z ulicy.",
          "Dodaj urządzenie: otwórz Urządzenia, naciśnij „Dodaj urządzenie” i idź za krokami. Z Bluetooth aplikacja łączy urządzenie z Twoim Wi-Fi; bez niego strona podaje kod do wpisania.",
          "Poczekaj na pierwszą minutę. Urządzenie wysyła jeden odczyt na minutę, więc pierwsze liczby pojawią się wkrótce po dołączeniu.",
          "Otwórz Obwody, Konfiguracja: aplikacja sprawdza przyłącze, potem znajduje każdy obwód, gdy włączasz i wyłączasz coś mocnego, i pyta o nazwę, ikonę i kolor.",
          "Albo ręcznie: naciśnij „Nowy obwód” i w Kanałach wybierz dla każdego przekładnika obwód, który mierzy.",
        ],
      },
      { kind: "heading", text: "Kolejność jest dowolna" },
      {
        kind: "text",
        text:
          "Odczyty są przechowywane od pierwszej minuty, także te z przekładników bez obwodu. Gdy później określisz, co mierzy przekładnik, wybierz „Od pierwszego odczytu”, a jego historia się pojawi.",
      },
      { kind: "heading", text: "Pięć miejsc" },
      {
        kind: "list",
        items: [
          "Teraz: co dom zużywa w tej chwili, największy odbiornik na początku.",
          "Historia: moc i energia dowolnego dnia, miesiąca lub roku.",
          "Obwody: co jest w rozdzielnicy i który przekładnik to mierzy.",
          "Urządzenia: czy każde urządzenie wysyła i których minut brakuje.",
          "System: Twoje konto, prywatność, osoby w domu i ta pomoc.",
        ],
      },
    ],
  },
  clamps: {
    title: "Przekładniki (CT)",
    short:
      "Przekładnik mierzy jeden przewód, który przez niego przechodzi, a o znaku decyduje jego strzałka.",
    also: [
      "cęgi",
      "przekładnik prądowy",
      "czujnik",
      "ujemny",
      "ujemna moc",
      "minus",
      "odwrócony",
      "odwrotnie",
      "źle",
    ],
    parts: [
      {
        kind: "note",
        text:
          "Za osłoną rozdzielnicy są napięcia, które zabijają. Zakładanie i przekładanie przekładników zleć elektrykowi, przy wyłączonym zasilaniu.",
      },
      { kind: "heading", text: "Gdzie zakłada się przekładnik" },
      {
        kind: "list",
        items: [
          "Tylko wokół jednego przewodu fazowego. Wokół fazy i neutralnego razem nie pokazuje nic, bo ich prądy się znoszą.",
          "Zamknięty aż do kliknięcia. Szczelina między połówkami zaniża każdy odczyt.",
          "Na tej fazie, którą podano aplikacji. Przekładnik ustawiony na inną fazę jest mnożony przez złe napięcie i jego moc jest błędna.",
        ],
      },
      { kind: "heading", text: "Odczyt jest ujemny, a nie powinien" },
      {
        kind: "text",
        text:
          "Przekładnik jest założony odwrotnie. Nie trzeba do tego otwierać rozdzielnicy: w Obwodach, Kanały, otwórz przekładnik i zaznacz „Przekładnik jest założony odwrotnie”. To odwraca znak mocy i zamienia jego dwa liczniki.",
      },
      {
        kind: "text",
        text:
          "W fotowoltaice i magazynach energii znak ujemny nie jest błędem: oznacza, że stamtąd płynie prąd. Na zasilaniu głównym oznacza, że dom oddaje do sieci.",
      },
      { kind: "heading", text: "Dwa lub trzy przewody, jedno urządzenie" },
      {
        kind: "text",
        text:
          "Kuchenka lub pompa ciepła wisi często na kilku przewodach. Nadaj obwodowi tyle biegunów i przypisz do niego każdy z jego przekładników: zostaną zsumowane. Gdy jeden przekładnik odpowiada za oba bieguny równego obciążenia, ustaw jego mnożnik na 2.",
      },
      { kind: "heading", text: "Przekładnik został przełożony" },
      {
        kind: "text",
        text:
          "Powiedz aplikacji, co mierzy teraz i od kiedy. To, co mierzył wcześniej, zostaje przy obwodzie, który wtedy mierzył.",
      },
    ],
  },
  unmetered: {
    title: "Co znaczy „niezmierzone”",
    short: "To, co dom zużywa ponad to, co mierzą obwody.",
    also: ["reszta", "inne", "nieznane", "różnica", "brakująca moc"],
    parts: [
      {
        kind: "text",
        text:
          "Przekładniki na zasilaniu głównym widzą wszystko. Przekładniki na obwodach widzą swój bezpiecznik. Różnica to niezmierzone: gniazdka, lampy i urządzenia bez przekładnika.",
      },
      { kind: "heading", text: "Dlaczego bywa chwilę ujemne" },
      {
        kind: "text",
        text:
          "Każdy przekładnik ma własny mały błąd. Gdy mierzony jest prawie cały dom, obwody razem mogą pokazać kilka watów więcej niż zasilanie główne. Aplikacja pokazuje to tak, jak jest, i nie zaokrągla do zera.",
      },
      { kind: "heading", text: "Jest duże" },
      {
        kind: "list",
        items: [
          "Niektóre bezpieczniki nie mają przekładnika. Najwięcej daje przekładnik na tym z największym obciążeniem.",
          "Przekładnik nie zasila jeszcze obwodu: zajrzyj do Obwodów, Kanały.",
          "Przekładnik jest założony odwrotnie albo na innej fazie, niż podano aplikacji.",
          "Brakuje przekładnika podrozdzielnicy, więc to, co za nią wisi, liczy się tylko częściowo.",
        ],
      },
      { kind: "heading", text: "Jest dużo poniżej zera" },
      {
        kind: "text",
        text:
          "Wtedy coś liczy się dwa razy. Obwód za podrozdzielnicą musi wisieć pod nią: otwórz obwód i wybierz podrozdzielnicę w „Podwieszony pod”. Albo prąd z fotowoltaiki wchodzi między zasilaniem głównym a obwodami i nie ma jeszcze obwodu „Fotowoltaika”.",
      },
    ],
  },
  gaps: {
    title: "Dlaczego przerwa jest przerwą",
    short: "Gdzie nic nie zmierzono, nic nie jest rysowane; energia z przerwy pochodzi z liczników.",
    also: ["brak", "dziura", "brak danych", "spóźnione", "oszacowane", "wifi", "awaria"],
    parts: [
      {
        kind: "text",
        text:
          "Linia przez przerwę wyglądałaby jak pomiar. Aplikacja go nie zmyśla: linia mocy się kończy i zaczyna znowu tam, gdzie są odczyty.",
      },
      { kind: "heading", text: "Wiele przerw zamyka się samo" },
      {
        kind: "text",
        text:
          "Urządzenie, które straci sieć, mierzy dalej i wysyła minuty później. Stają wtedy tam, gdzie ich miejsce, oznaczone „Nadeszło później”.",
      },
      { kind: "heading", text: "Energia nie ginie" },
      {
        kind: "text",
        text:
          "Każdy kanał ma licznik, który liczy dalej jak licznik prądu. Z jego stanu przed przerwą i po niej aplikacja wie, ile zużyto, ale nie kiedy. Takie sumy są oznaczone „Oszacowane w przerwie” i ustępują, gdy nadejdą prawdziwe minuty.",
      },
      { kind: "heading", text: "To samo urządzenie ma wciąż przerwy" },
      {
        kind: "list",
        items: [
          "Otwórz Urządzenia i wybierz je: jest tam sygnał Wi-Fi, jeśli urządzenie go podaje, oraz godziny, w których brakuje minut.",
          "Stalowe drzwi rozdzielnicy tłumią Wi-Fi. Pomaga wzmacniacz w tym samym pomieszczeniu albo antena na zewnątrz.",
          "Przerwy każdej nocy o tej samej godzinie często pochodzą z routera, który się restartuje lub wyłącza Wi-Fi.",
        ],
      },
    ],
  },
  offline: {
    title: "Bez sieci",
    short:
      "Aplikacja się otwiera, pokazuje to, co było widać ostatnio, wraz z wiekiem danych, i przechowuje zmiany, aż będzie można je wysłać.",
    also: [
      "offline",
      "brak połączenia",
      "brak internetu",
      "tryb samolotowy",
      "synchronizacja",
      "piwnica",
      "awaria",
      "zasięg",
    ],
    parts: [
      { kind: "heading", text: "Co działa" },
      {
        kind: "list",
        items: [
          "Aplikacja otwiera się z ekranu głównego lub w przeglądarce, a tę pomoc można czytać i przeszukiwać.",
          "Teraz pokazuje ostatnio widziane wartości i mówi, jak są stare.",
          "Historia pokazuje dni, miesiące i lata, które były już oglądane.",
          "Można zmieniać obwody, nazwy urządzeń i ustawienia domu.",
        ],
      },
      { kind: "heading", text: "Co jest przechowywane" },
      {
        kind: "text",
        text:
          "Kopie tego, co było widać, są przechowywane tylko po włączeniu „Dane offline” w System, Pliki cookie i pamięć. Pozostają w tej przeglądarce najwyżej 30 dni i znikają po wylogowaniu lub wyłączeniu.",
      },
      { kind: "heading", text: "Co czeka" },
      {
        kind: "text",
        text:
          "Zmiana zrobiona bez sieci jest przechowywana i wysyłana, gdy tylko serwer odpowie. Jeśli ktoś w tym czasie zmienił to samo, nic nie jest nadpisywane: System, Czekające zmiany pokazuje obie wersje, a decyzja należy do Ciebie.",
      },
      { kind: "heading", text: "Co wymaga sieci" },
      {
        kind: "list",
        items: [
          "Przełączanie, wyłączniki czasowe i limity. Polecenie, które dotrze po godzinach, mogłoby zaszkodzić, więc żadne nie jest przechowywane.",
          "Logowanie, zapraszanie osób, dodawanie urządzenia oraz dni, które nie były jeszcze oglądane.",
        ],
      },
      {
        kind: "note",
        text:
          "Urządzenie mierzy dalej bez Twojego telefonu. Jeśli cały dom nie ma internetu, zobacz „Dlaczego przerwa jest przerwą”.",
      },
    ],
  },
  bluetooth: {
    title: "Kłopoty z Bluetooth",
    short: "Bluetooth jest potrzebny raz, aby połączyć urządzenie z Wi-Fi; każdy telefon ma też inną drogę.",
    also: [
      "iphone",
      "ipad",
      "ios",
      "android",
      "safari",
      "firefox",
      "parowanie",
      "połączenie",
      "wifi",
      "wi-fi",
    ],
    parts: [
      { kind: "heading", text: "iPhone i iPad" },
      {
        kind: "text",
        text:
          "Przeglądarki na iPhonie i iPadzie nie łączą się z urządzeniami Bluetooth, bez względu na przeglądarkę. Do tego jednego kroku użyj telefonu z Androidem lub komputera albo wybierz „Bez Bluetooth” i wpisz kod na stronie konfiguracji urządzenia. Potem iPhone pokazuje wszystko.",
      },
      { kind: "heading", text: "Android" },
      {
        kind: "list",
        items: [
          "Użyj Chrome lub Edge. Firefox nie ma Bluetooth.",
          "Zezwól na to: Ustawienia, Aplikacje, Twoja przeglądarka, Uprawnienia, Urządzenia w pobliżu. Android 11 i starsze chcą zamiast tego Lokalizacji, i to włączonej.",
          "Włącz Bluetooth i zamknij inne aplikacje, które trzymają urządzenie.",
        ],
      },
      { kind: "heading", text: "Komputer" },
      {
        kind: "list",
        items: [
          "Działa w Chrome i Edge na Windows i macOS. Safari i Firefox tego nie potrafią.",
          "Na Macu trzeba zezwolić przeglądarce: Ustawienia systemowe, Prywatność i ochrona, Bluetooth.",
          "Wiele komputerów ma słabsze radio niż telefon: stań w odległości kilku metrów.",
        ],
      },
      { kind: "heading", text: "Lista urządzeń pozostaje pusta" },
      {
        kind: "steps",
        items: [
          "Sprawdź, czy urządzenie ma zasilanie i czy miga lampka. Jeśli nie, przytrzymaj przycisk przez pięć sekund.",
          "Podejdź bliżej. Zamknięta stalowa rozdzielnica pochłania większość sygnału.",
          "Wyłącz i włącz Bluetooth, wczytaj stronę ponownie i szukaj jeszcze raz.",
        ],
      },
      { kind: "heading", text: "Znalezione, ale nie łączy się z Wi-Fi" },
      {
        kind: "list",
        items: [
          "Potrzebuje sieci 2,4 GHz. Wiele routerów ma obie pod jedną nazwą; niektórym trzeba to powiedzieć.",
          "W nazwie i haśle wielkość liter ma znaczenie.",
          "Sieci dla gości i sieci ze stroną logowania często blokują urządzenia.",
        ],
      },
    ],
  },
  bills: {
    title: "Rachunki i liczniki energii",
    short: "Aplikacja jest blisko Twojego licznika, ale o rachunku decyduje licznik dostawcy.",
    also: ["faktura", "kwh", "licznik", "koszt", "dokładność", "pobór", "oddawanie", "do przodu", "wstecz"],
    parts: [
      { kind: "heading", text: "Moc i energia" },
      {
        kind: "text",
        text:
          "Moc, w watach, mówi, jak szybko płynie prąd w danej chwili. Energia, w kilowatogodzinach, mówi, ile go przepłynęło. Grzejnik o mocy 1000 W zużywa w godzinę 1 kWh.",
      },
      { kind: "heading", text: "Dwa liczniki na kanał" },
      {
        kind: "text",
        text:
          "Każdy kanał liczy energię do przodu w jednym liczniku, a wstecz w drugim, i żaden się nie cofa. Na zasilaniu głównym do przodu to energia pobrana, a wstecz oddana. Aplikacja bierze energię z tych liczników, a nie z mocy każdej minuty, dzięki czemu krótkie szczyty są w niej zawarte.",
      },
      { kind: "heading", text: "Dlaczego rachunek trochę się różni" },
      {
        kind: "list",
        items: [
          "Przekładniki są dokładne do około jednego lub dwóch procent, a przy bardzo małych prądach mniej.",
          "Twój licznik może sumować wszystkie fazy, zanim rozstrzygnie między poborem a oddawaniem; tutaj każda faza liczy się osobno.",
          "Okres rachunku zaczyna się i kończy w dniu odczytu, a nie o północy pierwszego dnia miesiąca.",
        ],
      },
      {
        kind: "note",
        text:
          "Aby porównać, zapisz stan licznika w dwa dni o tej samej godzinie i zobacz ten sam czas w Historii.",
      },
    ],
  },
  privacy: {
    title: "Twoja prywatność",
    short: "Odczyty mówią, kiedy ktoś jest w domu; należą do Ciebie i Ty decydujesz, kto je widzi.",
    also: [
      "dane",
      "rodo",
      "gdpr",
      "usuń",
      "kasowanie",
      "eksport",
      "pobierz",
      "udostępnianie",
      "cookies",
      "śledzenie",
    ],
    parts: [
      {
        kind: "list",
        items: [
          "Odczyty widzą tylko osoby z zespołu Twojego domu. System, Zespół pokazuje, kto to jest, i pozwala właścicielowi je usunąć.",
          "Każde dalsze użycie Twoich danych ma własny przełącznik w System, Prywatność. Jest wyłączony, dopóki go nie włączysz, a wyłącza się tak samo.",
          "System, Dziennik pokazuje, kto się logował, kto oglądał dom i co zmieniono.",
          "Twoje hasło Wi-Fi trafia z telefonu do urządzenia i nigdzie indziej.",
        ],
      },
      { kind: "heading", text: "Zabierz swoje dane albo je usuń" },
      {
        kind: "text",
        text:
          "Jedno i drugie jest w System, Prywatność, przy „Twoje dane”. Zanim cokolwiek zostanie usunięte, strona wymienia, co zniknie, a co zostanie u innych, i pyta jeszcze raz.",
      },
      { kind: "heading", text: "Co przechowuje ta przeglądarka" },
      {
        kind: "text",
        text:
          "System, Pliki cookie i pamięć wymienia każdą pozycję z nazwy, z celem i czasem przechowywania. To, co tam wyłączysz, jest od razu usuwane.",
      },
      {
        kind: "text",
        text: "Polityka prywatności na dole każdej strony mówi to wszystko w całości.",
      },
    ],
  },
};
