import { Gauge, Plus } from "lucide-preact";
import { useState } from "preact/hooks";
import { may } from "../../../worker/domain/access.ts";
import type { SwitchBody } from "../../../worker/protocol/commands.ts";
import type { HomeBody } from "../../../worker/protocol/config.ts";
import type { RuleBody } from "../../../worker/protocol/power_rules.ts";
import { t } from "../../i18n/translate.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { RuleEditor } from "./rule_editor.tsx";
import { ruleStateText, ruleText, sourceText } from "./rule_text.ts";

interface RuleListProps {
  home: HomeBody;
  body: SwitchBody;
  rules: readonly RuleBody[];
  onChanged(): void;
}

/** Above what a switch goes off by itself. */
export function RuleList({ home, body, rules, onChanged }: RuleListProps) {
  const [edited, setEdited] = useState<RuleBody | "new" | null>(null);
  const mayControl = may(home.role, "control");
  const rule = edited === "new" ? null : edited;
  return (
    <div class="schedules">
      <h3>{t("limit.title")}</h3>
      {rules.length === 0 && <p class="field-hint">{t("limit.none")}</p>}
      <ul class="schedule-rows">
        {rules.map((one) => {
          const text = ruleText(one);
          const more = [sourceText(one, home), ruleStateText(one, home.zone)].filter((word) => word !== null);
          return (
            <li key={one.id} class="schedule-row rule-row">
              <div class="schedule-text">
                <span>{text}</span>
                <p class="field-hint">{more.join(" · ")}</p>
              </div>
              {mayControl && (
                <Button
                  look="quiet"
                  iconOnly
                  icon={<Gauge size={18} aria-hidden="true" />}
                  onClick={() => setEdited(one)}
                >
                  {t("limit.editOf", { text })}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {mayControl && (
        <Button icon={<Plus size={18} aria-hidden="true" />} onClick={() => setEdited("new")}>
          {t("limit.new")}
        </Button>
      )}
      <Dialog
        open={edited !== null}
        title={t(rule === null ? "limit.new" : "limit.change")}
        onClose={() => setEdited(null)}
      >
        <RuleEditor
          home={home}
          body={body}
          rule={rule}
          onDone={() => {
            setEdited(null);
            onChanged();
          }}
        />
      </Dialog>
    </div>
  );
}
