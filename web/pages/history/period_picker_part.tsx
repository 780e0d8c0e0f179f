import { withTexts } from "../../i18n/more_areas.ts";
import { lazyPart } from "../shell/lazy_part.tsx";

/** Its texts and its code come when somebody picks days. */
export default lazyPart(() => withTexts("dateRange", import("./period_picker.tsx")));
