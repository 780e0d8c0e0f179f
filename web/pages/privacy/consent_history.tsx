import type { ConsentsBody } from "../../../worker/protocol/consents.ts";
import { t } from "../../i18n/translate.ts";
import { Card } from "../../ui/card.tsx";
import { momentText } from "../policy/moment_text.ts";

type Entry = ConsentsBody["history"][number];

/** The whole ledger, the newest first. */
export function ConsentHistory({ consents }: { consents: ConsentsBody }) {
  const titles = new Map<string, string>(consents.purposes.map(({ id, title }) => [id, title]));
  const nameOf = ({ kind, item }: Entry) => {
    if (kind === "policy") return t("privacy.itemPolicy", { version: item });
    if (kind === "storage") return t("privacy.itemStorage", { category: item });
    return item === "guardian" ? t("privacy.itemGuardian") : titles.get(item) ?? item;
  };
  return (
    <Card title={t("privacy.history")}>
      <ul class="consent-history">
        {consents.history.map((entry) => (
          <li key={entry.seq}>
            <span class="consent-name">{nameOf(entry)}</span>
            <span class="consent-answer">{t(entry.given ? "privacy.given" : "privacy.refused")}</span>
            <span class="field-hint">
              {momentText(entry.atS)} · {t(`privacy.way.${entry.way}`)}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
