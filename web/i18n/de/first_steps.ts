/** German: from nothing to the first chart. */
import type { firstSteps as english } from "../en/first_steps.ts";
import type { Translation } from "../translation.ts";

export const firstSteps = {
  "firstSteps.label": "Erste Schritte",
  "firstSteps.now": "Schritt {step} von {all}",
  "firstSteps.home": "Ihr Zuhause benennen",
  "firstSteps.device": "Ihr Gerät hinzufügen",
  "firstSteps.branches": "Ihre Stromkreise einrichten",
  "firstSteps.done": "erledigt",
} as const satisfies Translation<typeof english, "de">;
