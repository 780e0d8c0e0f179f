/** What moves, once the first picture is there: apart, because naming all that it needs takes room. */
import { withTexts } from "../../i18n/more_areas.ts";

export const energyFlowCard = () => withTexts("live", import("./energy_flow_card.tsx"));
export const lastDayTable = () => withTexts("live", import("./last_day_table.tsx"));
export const liveHourCard = () => withTexts("live", import("./live_hour_card.tsx"));
