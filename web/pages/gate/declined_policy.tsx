import { t } from "../../i18n/translate.ts";
import { Button } from "../../ui/button.tsx";
import { usePageTitle } from "../shell/page_title.ts";
import { AccountEnd } from "./account_end.tsx";
import "./gate.css";

/** What declining leaves. */
export function DeclinedPolicy({ onRead, onErased }: { onRead(): void; onErased(): void }) {
  usePageTitle(t("gate.declinedTitle"));
  return (
    <div class="gate">
      <h1>{t("gate.declinedTitle")}</h1>
      <p class="gate-lead">{t("gate.declinedLead")}</p>
      <AccountEnd onErased={onErased} />
      <div class="gate-actions">
        <Button onClick={onRead}>{t("gate.readAgain")}</Button>
      </div>
    </div>
  );
}
