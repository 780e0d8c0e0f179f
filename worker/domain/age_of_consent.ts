/** From what age on a person agrees alone to an online service. Pure: the day is an argument. */

const AGE_OF_CONSENT_ELSEWHERE = 16;

/**
 * By country (ISO 3166-1): in the European Economic Area as each set it under Article 8 of the GDPR, in the United
 * Kingdom the Data Protection Act 2018, in the United States COPPA, in China the PIPL, in South Korea the PIPA, in
 * India the DPDP Act. Where nothing is listed, the strictest that Article 8 allows.
 */
export const AGE_OF_CONSENT: Readonly<Record<string, number>> = {
  AT: 14,
  BE: 13,
  BG: 14,
  CN: 14,
  CY: 14,
  CZ: 15,
  DK: 15,
  EE: 13,
  ES: 14,
  FI: 13,
  FR: 15,
  GB: 13,
  GR: 15,
  IN: 18,
  IS: 13,
  IT: 14,
  KR: 14,
  LT: 14,
  LV: 13,
  MT: 13,
  NO: 13,
  PT: 13,
  SE: 13,
  SI: 15,
  US: 13,
};

export interface CalendarDay {
  year: number;
  /** 1 to 12. */
  month: number;
  day: number;
}

const OLDEST_YEARS = 125;

/** Whether there was such a day, not after `today` and not longer ago than people live. */
export function isBirthday({ year, month, day }: CalendarDay, today: CalendarDay): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === day;
  return exists && year >= today.year - OLDEST_YEARS && ageOn({ year, month, day }, today) >= 0;
}

/** Whole years; who was born on a 29 February has birthday on 1 March in other years. */
export function ageOn(born: CalendarDay, today: CalendarDay): number {
  const before = today.month < born.month || (today.month === born.month && today.day < born.day);
  return today.year - born.year - (before ? 1 : 0);
}

/** Whether a guardian has to agree, for somebody who lives in `country`. */
export function needsGuardian(born: CalendarDay, country: string, today: CalendarDay): boolean {
  return ageOn(born, today) < (AGE_OF_CONSENT[country] ?? AGE_OF_CONSENT_ELSEWHERE);
}
