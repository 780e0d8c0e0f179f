import { useState } from "preact/hooks";
import { t } from "../../i18n/translate.ts";
import { home } from "../../live/home_state.ts";
import type { Edit } from "../../offline/edit.ts";
import { dropEdit } from "../../offline/kept_edits.ts";
import { insistOn } from "../../offline/send_edits.ts";
import { reloadHome } from "../../live/home_state.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { fieldText, valueText } from "./edit_texts.ts";

function stateText({ trouble }: Edit): string {
  switch (trouble?.code) {
    case undefined:
      return t("unsent.waits");
    case "changed":
      return t("unsent.changed");
    case "gone":
      return t("unsent.gone");
    case "not_allowed":
      return t("unsent.notAllowed");
    case "refused":
      return t("unsent.refused", { detail: trouble.detail });
  }
}

function kindText({ kind, homeName }: Edit): string {
  if (kind === "home") return t("unsent.home");
  return t(kind === "branch" ? "unsent.branch" : "unsent.device", { home: homeName });
}

/** One thing that was changed: what was seen, what is wished, and what somebody else made of it. */
export function EditCard({ edit }: { edit: Edit }) {
  const [busy, setBusy] = useState(false);
  const { trouble } = edit;
  const now = trouble?.code === "changed" ? trouble.now : null;
  const branches = home.value.value?.id === edit.home ? home.value.value.branches : [];
  const nameOf = (id: string) => branches.find((branch) => branch.id === id)?.name ?? null;
  async function during(work: () => Promise<void>) {
    setBusy(true);
    await work();
    setBusy(false);
  }
  async function drop() {
    await dropEdit(edit.key);
    await reloadHome();
  }
  return (
    <Card title={edit.name} aside={kindText(edit)}>
      <p class="waiting-state">
        <Badge look={trouble ? "stale" : "plain"}>{stateText(edit)}</Badge>
      </p>
      <dl class="waiting-fields">
        {Object.keys(edit.wish).map((field) => (
          <div key={field}>
            <dt>{fieldText(field)}</dt>
            <dd>
              <span class="field-hint">{t("unsent.was")}</span> {valueText(field, edit.before[field], nameOf)}
            </dd>
            {now !== null && (
              <dd>
                <span class="field-hint">{t("unsent.now")}</span> {valueText(field, now[field], nameOf)}
              </dd>
            )}
            <dd class="waiting-wish">
              <span class="field-hint">{t("unsent.wish")}</span> {valueText(field, edit.wish[field], nameOf)}
            </dd>
          </div>
        ))}
      </dl>
      <div class="waiting-actions">
        {now !== null && (
          <Button look="primary" busy={busy} onClick={() => void during(() => insistOn(edit))}>
            {t("unsent.insist")}
          </Button>
        )}
        <Button busy={busy} onClick={() => void during(drop)}>
          {t(now !== null ? "unsent.giveIn" : "unsent.drop")}
        </Button>
      </div>
    </Card>
  );
}
