/** German: the home that anybody may look around in. */
import type { demo as english } from "../en/demo.ts";
import type { Translation } from "../translation.ts";

export const demo = {
  "demo.name": "Demo-Zuhause",
  "demo.you": "Sie",
  "demo.panel": "Sicherungskasten",
  "demo.lamp": "Stehlampe",
  "demo.mark":
    "Das ist ein Demo-Zuhause. Seine Messwerte entstehen in Ihrem Browser, und nichts wird aufbewahrt.",
  "demo.register": "Konto erstellen",
  "demo.leave": "Verlassen",
  "demo.elsewhere": "Das braucht ein eigenes Zuhause",
  "demo.elsewhereHelp":
    "Das Demo-Zuhause zeigt Jetzt, Verlauf, Stromkreise und Geräte. Das Übrige kommt mit einem Konto.",
  "demo.back": "Zurück zum Demo-Zuhause",

  "demo.branch.heatPump": "Wärmepumpe",
  "demo.branch.car": "Wallbox",
  "demo.branch.solar": "Solardach",
  "demo.branch.garage": "Garage",
  "demo.branch.battery": "Hausbatterie",
  "demo.branch.hob": "Kochfeld",
  "demo.branch.sockets": "Küchensteckdosen",
  "demo.branch.fridge": "Kühlschrank",
  "demo.branch.dishwasher": "Geschirrspüler",
  "demo.branch.washer": "Waschmaschine",
  "demo.branch.boiler": "Warmwasser",
  "demo.branch.network": "Netzwerk",
  "demo.branch.living": "Wohnzimmer",
  "demo.branch.bedroom": "Schlafzimmer",
  "demo.branch.office": "Büro",
  "demo.branch.bathroom": "Bad",
  "demo.branch.freezer": "Gefriertruhe in der Garage",
  "demo.branch.workshop": "Werkstatt",
} as const satisfies Translation<typeof english, "de">;
