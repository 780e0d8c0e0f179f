import { useId, useMemo } from "preact/hooks";
import type { CalendarDay } from "../../../worker/domain/age_of_consent.ts";
import { locale, t } from "../../i18n/translate.ts";
import { SelectField } from "../../ui/select_field.tsx";
import { COUNTRIES } from "./countries.ts";
import "../../ui/field.css";
import "./birth_fields.css";

/** What a person typed so far. */
export interface BirthDraft {
  day: string;
  month: string;
  year: string;
  /** ISO 3166-1, or empty. */
  country: string;
}
export const EMPTY_BIRTH: BirthDraft = { day: "", month: "", year: "", country: "" };

/** As numbers; null while a part is missing. */
export function birthdayOf({ day, month, year }: BirthDraft): CalendarDay | null {
  const whole = /^\d{1,2}$/.test(day) && /^\d{1,2}$/.test(month) && /^\d{4}$/.test(year);
  return whole ? { year: Number(year), month: Number(month), day: Number(day) } : null;
}

interface BirthFieldsProps {
  value: BirthDraft;
  onValue(value: BirthDraft): void;
  error?: string | null;
  countryError?: string | null;
}

/** Asks for a date of birth and a country, without a word on what follows from them and with nothing filled in. */
export function BirthFields({ value, onValue, error, countryError }: BirthFieldsProps) {
  const id = useId();
  const countries = useMemo(() => {
    const names = new Intl.DisplayNames(locale, { type: "region" });
    return COUNTRIES.map((code) => ({ value: code, label: names.of(code) ?? code }))
      .sort((a, b) => a.label.localeCompare(b.label, locale));
  }, []);
  const part = (name: "day" | "month" | "year", digits: number) => (
    <label class={`birth-part birth-${name}`}>
      <span class="field-hint">{t(`birth.${name}`)}</span>
      <input
        class="field-control"
        inputMode="numeric"
        autocomplete="off"
        maxLength={digits}
        value={value[name]}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        onInput={(event) => onValue({ ...value, [name]: event.currentTarget.value.replace(/\D/g, "") })}
      />
    </label>
  );
  return (
    <div class="birth-fields">
      <fieldset class="field">
        <legend class="field-legend">{t("birth.date")}</legend>
        <div class="birth-parts">
          {part("day", 2)}
          {part("month", 2)}
          {part("year", 4)}
        </div>
        {error && <p class="field-error" id={`${id}-error`} role="alert">{error}</p>}
      </fieldset>
      <SelectField
        label={t("birth.country")}
        hint={t("birth.hint")}
        error={countryError}
        value={value.country}
        options={[{ value: "", label: t("birth.countryChoose") }, ...countries]}
        onValue={(country) => onValue({ ...value, country })}
      />
    </div>
  );
}
