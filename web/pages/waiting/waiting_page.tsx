import { CloudUpload } from "lucide-preact";
import { t } from "../../i18n/translate.ts";
import { waitingEdits } from "../../offline/kept_edits.ts";
import { Card } from "../../ui/card.tsx";
import { Empty } from "../../ui/empty.tsx";
import { usePageTitle } from "../shell/page_title.ts";
import { BackToSystem } from "../system/back_to_system.tsx";
import { EditCard } from "./edit_card.tsx";
import "./waiting_page.css";

/** What was changed without a connection: what waits for the server, and what the person has to decide. */
export default function WaitingPage() {
  usePageTitle(t("unsent.title"));
  const edits = waitingEdits.value;
  return (
    <div class="waiting">
      <BackToSystem />
      <header class="page-head">
        <h1>{t("unsent.title")}</h1>
      </header>
      {edits.length === 0
        ? (
          <Card>
            <Empty icon={<CloudUpload size={24} />} title={t("unsent.none")}>{t("unsent.noneHelp")}</Empty>
          </Card>
        )
        : (
          <>
            <p class="waiting-lead">{t("unsent.lead")}</p>
            <ul class="stack">
              {edits.map((edit) => (
                <li key={edit.key}>
                  <EditCard edit={edit} />
                </li>
              ))}
            </ul>
          </>
        )}
    </div>
  );
}
