import { withTexts } from "../../i18n/more_areas.ts";
import { lazyPart } from "../shell/lazy_part.tsx";

/** Beside the charts, and after them: its texts and its code are no part of what they wait for. */
export default lazyPart(() => withTexts("sankey", import("./sankey_card.tsx")));
