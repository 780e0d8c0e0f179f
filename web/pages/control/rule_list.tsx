import { Gauge } from "lucide-preact";
import { may } from "../../../worker/domain/access.ts";
import type { SwitchBody } from "../../../worker/protocol/commands.ts";
import type { HomeBody } from "../../../worker/protocol/config.ts";
import type { RuleBody } from "../../../worker/protocol/power_rules.ts";
import { t } from "../../i18n/translate.ts";
import { EditableList } from "./editable_list.tsx";
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
  return (
    <EditableList
      title={t("limit.title")}
      entries={rules}
      noneText={t("limit.none")}
      newText={t("limit.new")}
      changeText={t("limit.change")}
      rowClass="rule-row"
      mayChange={may(home.role, "control")}
      editIcon={<Gauge size={18} aria-hidden="true" />}
      row={(rule) => {
        const text = ruleText(rule);
        const more = [sourceText(rule, home), ruleStateText(rule, home.zone)];
        return { text, more, editText: t("limit.editOf", { text }) };
      }}
      editor={(rule, onDone) => <RuleEditor home={home} body={body} rule={rule} onDone={onDone} />}
      onChanged={onChanged}
    />
  );
}
