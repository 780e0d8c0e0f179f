/** Polish: the home that anybody may look around in. */
import type { demo as english } from "../en/demo.ts";
import type { Translation } from "../translation.ts";

export const demo = {
  "demo.name": "Dom pokazowy",
  "demo.you": "Ty",
  "demo.panel": "Rozdzielnica",
  "demo.lamp": "Lampa stojąca",
  "demo.mark": "To jest dom pokazowy. Jego odczyty powstają w przeglądarce i nic nie jest zapisywane.",
  "demo.register": "Utwórz konto",
  "demo.leave": "Wyjdź",
  "demo.elsewhere": "Do tego potrzebny jest własny dom",
  "demo.elsewhereHelp":
    "Dom pokazowy pokazuje miejsca Teraz, Historia, Obwody i Urządzenia. Reszta jest dostępna z kontem.",
  "demo.back": "Wróć do domu pokazowego",

  "demo.branch.heatPump": "Pompa ciepła",
  "demo.branch.car": "Ładowarka samochodu",
  "demo.branch.solar": "Panele na dachu",
  "demo.branch.garage": "Garaż",
  "demo.branch.battery": "Magazyn energii",
  "demo.branch.hob": "Płyta grzewcza",
  "demo.branch.sockets": "Gniazdka w kuchni",
  "demo.branch.fridge": "Lodówka",
  "demo.branch.dishwasher": "Zmywarka",
  "demo.branch.washer": "Pralka",
  "demo.branch.boiler": "Podgrzewacz wody",
  "demo.branch.network": "Sieć",
  "demo.branch.living": "Salon",
  "demo.branch.bedroom": "Sypialnia",
  "demo.branch.office": "Gabinet",
  "demo.branch.bathroom": "Łazienka",
  "demo.branch.freezer": "Zamrażarka w garażu",
  "demo.branch.workshop": "Warsztat",
} as const satisfies Translation<typeof english, "pl">;
