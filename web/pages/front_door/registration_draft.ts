/** What a person who registers has filled in so far; it lives in memory alone. Pure. */
import { isBirthday, needsGuardian } from "../../../worker/domain/age_of_consent.ts";
import { isEmail, normaliseEmail } from "../../../worker/domain/email_address.ts";
import { birthdayOf, type BirthDraft } from "../guardian/birth_fields.tsx";

export interface AboutDraft {
  birth: BirthDraft;
  guardianEmail: string;
}

export interface AboutTroubles {
  birth: "missing" | "wrong" | null;
  country: "missing" | null;
  guardian: "wrong" | "own" | null;
}

/** Today, where the person is. */
export function todayHere(now: Date) {
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}

type Day = ReturnType<typeof todayHere>;

export function guardianIsNeeded({ birth }: AboutDraft, today: Day): boolean {
  const born = birthdayOf(birth);
  return born !== null && birth.country !== "" && isBirthday(born, today) &&
    needsGuardian(born, birth.country, today);
}

export function aboutTroubles(draft: AboutDraft, email: string, today: Day): AboutTroubles {
  const born = birthdayOf(draft.birth);
  const guardian = normaliseEmail(draft.guardianEmail);
  return {
    birth: born === null ? "missing" : isBirthday(born, today) ? null : "wrong",
    country: draft.birth.country === "" ? "missing" : null,
    guardian: !guardianIsNeeded(draft, today)
      ? null
      : !isEmail(guardian)
      ? "wrong"
      : guardian === normaliseEmail(email)
      ? "own"
      : null,
  };
}
