/** Parts that the first picture does not wait for: apart, because naming all that they need takes room. */
import { withTexts } from "../../i18n/more_areas.ts";

export const storageBanner = () => withTexts("storage", import("../storage/storage_banner.tsx"));
export const gate = () => withTexts("privacy", import("../gate/gate_page.tsx"));
export const homeMenu = () => withTexts("setup", import("./home_menu.tsx"));
