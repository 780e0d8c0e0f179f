/** Parts that the first picture does not wait for: apart, because naming all that they need takes room. */
import { withTexts } from "../../i18n/more_areas.ts";

export const storageRecorder = () => withTexts("storage", import("../../live/record_storage.ts"));
export const gate = () => withTexts("privacy", import("../gate/gate_page.tsx"));
export const homeMenu = () => withTexts("setup", import("./home_menu.tsx"));
