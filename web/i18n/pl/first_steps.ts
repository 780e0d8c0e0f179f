/** Polish: the three steps of the first run. */
import type { firstSteps as english } from "../en/first_steps.ts";
import type { Translation } from "../translation.ts";

export const firstSteps = {
  "firstSteps.label": "Pierwsze kroki",
  "firstSteps.now": "Krok {step} z {all}",
  "firstSteps.home": "Nazwij dom",
  "firstSteps.device": "Dodaj urządzenie",
  "firstSteps.branches": "Nazwij obwody",
  "firstSteps.done": "gotowe",
} as const satisfies Translation<typeof english, "pl">;
