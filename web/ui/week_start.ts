/** On which day a week begins, by the language and region that dates are written in. Pure. */
import type { Weekday } from "./month_grid.ts";

/** Where a browser does not know, from the Unicode consortium's table: the regions that write one of our languages. */
const SUNDAY =
  "AG AS BS BW BZ CA DM ET GU HK ID IL IN JM JP KE KR LA MH MM MO MT MX MZ NP PH PK PR SG TH TT TW UM US VI WS YE ZA ZW";
const SATURDAY = "AE BH DJ DZ EG IQ JO KW LY OM QA SD SY";

/** What not every browser has, and older ones have as a property. */
type Weeks = Partial<Pick<Intl.Locale, "getWeekInfo">> & { weekInfo?: { firstDay: number } };

export function weekStartByRegion(region: string | undefined): Weekday {
  if (region === undefined) return 1;
  return SUNDAY.split(" ").includes(region) ? 7 : SATURDAY.split(" ").includes(region) ? 6 : 1;
}

export function weekStartOf(locale: string): Weekday {
  const tag = new Intl.Locale(locale);
  const weeks: Weeks = tag;
  const known = weeks.getWeekInfo?.().firstDay ?? weeks.weekInfo?.firstDay;
  return known === undefined ? weekStartByRegion(tag.maximize().region) : known as Weekday;
}
