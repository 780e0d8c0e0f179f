import { withTexts } from "../../i18n/more_areas.ts";
import { lazyPart } from "../shell/lazy_part.tsx";

/** With its texts, wherever a page shows how far the first run has come. */
export const FirstStepsPart = lazyPart(() => withTexts("firstSteps", import("./first_steps.tsx")));
