/** Polish: what the Now page shows while values flow. */
import type { liveTexts as english } from "../en/live.ts";
import type { Translation } from "../translation.ts";

export const liveTexts = {
  "live.hour": "Ostatnia godzina",
  "live.hourChart": "Moc każdego obwodu w ostatniej godzinie",
  "live.bySecond": "Co sekundę",
  "live.byMinute": "Co minutę",
  "live.showTable": "Pokaż tabelę",
  "live.showChart": "Pokaż wykres",
  "live.time": "Czas",
  "live.withUnit": "{name} (W)",
  "live.more": {
    one: "i jeszcze {n}",
    few: "i jeszcze {n}",
    many: "i jeszcze {n}",
    other: "i jeszcze {n}",
  },
  "live.showMore": "Pokaż więcej wierszy",
  "live.rowsShown": "Wiersze: {shown} z {all}",

  "live.flow": "Przepływ energii",
  "live.flowSources": "Skąd pochodzi prąd",
  "live.flowSinks": "Dokąd trafia prąd",
  "live.flowRest": "Wszystko inne",
  "live.flowStale": "Bez przepływu: ostatni odczyt {age}",
  "live.flowUnknown": "Bez odczytu zasilania głównego i każdego źródła przepływ nie jest znany.",
} as const satisfies Translation<typeof english, "pl">;
