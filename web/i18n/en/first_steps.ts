/** English: from nothing to the first chart. */
export const firstSteps = {
  "firstSteps.label": "First steps",
  "firstSteps.now": "Step {step} of {all}",
  "firstSteps.home": "Name your home",
  "firstSteps.device": "Add your device",
  "firstSteps.branches": "Set up your branches",
  "firstSteps.done": "done",
} as const;
