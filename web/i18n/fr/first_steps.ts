/** French: the three steps of the first run. */
import type { firstSteps as english } from "../en/first_steps.ts";
import type { Translation } from "../translation.ts";

export const firstSteps = {
  "firstSteps.label": "Premiers pas",
  "firstSteps.now": "Étape {step} sur {all}",
  "firstSteps.home": "Nommez votre logement",
  "firstSteps.device": "Ajoutez votre appareil",
  "firstSteps.branches": "Nommez vos circuits",
  "firstSteps.done": "fait",
} as const satisfies Translation<typeof english, "fr">;
