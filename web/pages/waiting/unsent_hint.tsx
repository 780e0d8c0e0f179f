import { t } from "../../i18n/translate.ts";
import { waitingEdits } from "../../offline/kept_edits.ts";
import "./unsent_hint.css";

/** Beside "Sign out": what would be lost by it. */
export function UnsentHint() {
  const n = waitingEdits.value.length;
  if (n === 0) return null;
  return <p class="field-hint unsent-hint" role="status">{t("unsent.lostWithSignOut", { n })}</p>;
}
