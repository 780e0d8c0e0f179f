import { useState } from "preact/hooks";
import { MAX_POWER_W } from "../../../worker/domain/limits.ts";
import type { SwitchBody } from "../../../worker/protocol/commands.ts";
import type { HomeBody } from "../../../worker/protocol/config.ts";
import type { RuleBody } from "../../../worker/protocol/power_rules.ts";
import { deleteRule, saveRule } from "../../api/control.ts";
import { panelOrder } from "../../format/branch_order.ts";
import { parseDecimal } from "../../format/parse_decimal.ts";
import { t } from "../../i18n/translate.ts";
import { CheckField } from "../../ui/check_field.tsx";
import { SelectField } from "../../ui/select_field.tsx";
import { TextField } from "../../ui/text_field.tsx";
import { EditForm } from "./edit_form.tsx";
import { sourceText, spanText } from "./rule_text.ts";

interface RuleEditorProps {
  home: HomeBody;
  body: SwitchBody;
  /** Null: a new one. */
  rule: RuleBody | null;
  onDone(): void;
}

const SPANS_S = [10, 30, 60, 120, 300, 600, 900, 1_800, 3_600];

export function RuleEditor({ home, body, rule, onDone }: RuleEditorProps) {
  const { device, channel, confirmOff } = body;
  const [of, setOf] = useState(rule?.of ?? "self");
  const [above, setAbove] = useState(rule === null ? "2000" : String(rule.aboveW));
  const [forS, setForS] = useState(rule?.forS ?? 300);
  const [enabled, setEnabled] = useState(rule?.enabled ?? true);
  const [confirmed, setConfirmed] = useState(rule?.confirmed ?? false);

  const aboveW = parseDecimal(above);
  const aboveIsGood = aboveW >= 1 && aboveW <= MAX_POWER_W;
  const isGood = aboveIsGood && (!confirmOff || confirmed);
  const sources = ["self", "mains", ...panelOrder(home.branches).map(({ branch }) => branch.id)];
  if (!sources.includes(of)) sources.push(of);
  const spans = SPANS_S.includes(forS) ? SPANS_S : [...SPANS_S, forS];

  const save = () =>
    saveRule(home.id, rule?.id ?? crypto.randomUUID(), {
      device,
      channel,
      of,
      aboveW,
      forS,
      enabled,
      confirmed,
    });
  const remove = rule === null
    ? null
    : { text: t("schedule.delete"), ask: () => deleteRule(home.id, rule.id) };

  return (
    <EditForm isGood={isGood} save={save} remove={remove} onDone={onDone}>
      <SelectField
        label={t("limit.whose")}
        value={of}
        options={sources.map((value) => ({ value, label: sourceText({ of: value }, home) }))}
        onValue={setOf}
      />
      <TextField
        label={t("limit.above")}
        value={above}
        onValue={setAbove}
        unit="W"
        input={{ inputMode: "decimal" }}
        error={aboveIsGood ? null : t("limit.aboveWrong")}
      />
      <SelectField
        label={t("limit.for")}
        hint={t("limit.forHint")}
        value={String(forS)}
        options={spans.map((seconds) => ({ value: String(seconds), label: spanText(seconds) }))}
        onValue={(value) => setForS(Number(value))}
      />
      {confirmOff && (
        <CheckField
          label={t("limit.confirmed")}
          hint={t("limit.confirmedHint")}
          checked={confirmed}
          onChecked={setConfirmed}
        />
      )}
      <CheckField label={t("limit.enabled")} checked={enabled} onChecked={setEnabled} />
    </EditForm>
  );
}
