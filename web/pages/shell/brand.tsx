import { t } from "../../i18n/translate.ts";

/** The mark: steps that climb to a sun. */
export function BrandMark({ size }: { size: number }) {
  return (
    <svg class="brand-mark" width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect class="brand-ground" width="32" height="32" rx="8" />
      <path
        class="brand-steps"
        d="M6 22h6v-6h6v-6h8"
        fill="none"
        stroke-width="3"
        stroke-linejoin="round"
        stroke-linecap="round"
      />
      <circle class="brand-sun" cx="26" cy="10" r="3" />
    </svg>
  );
}

export function Brand() {
  return (
    <span class="brand">
      <BrandMark size={28} />
      <span class="brand-name">{t("app.name")}</span>
    </span>
  );
}
