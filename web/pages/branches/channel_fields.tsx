import { isVirtual } from "../../../worker/domain/virtual_branch.ts";
import type { HomeBody } from "../../../worker/protocol/config.ts";
import type { Problem } from "../../api/ask.ts";
import { panelOrder } from "../../format/branch_order.ts";
import { t } from "../../i18n/translate.ts";
import { CheckField } from "../../ui/check_field.tsx";
import { ErrorLine } from "../../ui/error_line.tsx";
import { Field } from "../../ui/field.tsx";
import { RadioList } from "../../ui/radio_list.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { SelectField } from "../../ui/select_field.tsx";
import { TextField } from "../../ui/text_field.tsx";
import { fieldError } from "../shell/problem_text.ts";
import { type ChannelDraft, type ChannelFault, phaseChoices } from "./channel_draft.ts";

interface ChannelFieldsProps {
  home: HomeBody;
  draft: ChannelDraft;
  change(part: Partial<ChannelDraft>): void;
  faults: readonly ChannelFault[];
  problem: Problem | null;
}

export function ChannelFields({ home, draft, change, faults, problem }: ChannelFieldsProps) {
  const phases = phaseChoices(home.service);
  const sinceError = faults.includes("since") ? t("channel.sinceWrong") : fieldError(problem, "since");
  const phaseError = faults.includes("phase") ? t("channel.phaseMissing") : fieldError(problem, "phase");
  return (
    <>
      <SelectField
        label={t("channel.target")}
        error={fieldError(problem, "target")}
        value={draft.target}
        options={[
          { value: "", label: t("channels.toNothing") },
          { value: "mains", label: t("channels.toMains") },
          ...panelOrder(home.branches.filter((b) => !isVirtual(b))).map((
            { branch: { id, name }, depth },
          ) => ({
            value: id,
            label: "\u00a0\u00a0".repeat(depth) + name,
          })),
        ]}
        onValue={(target) => change({ target })}
      />
      <div class="field">
        <Segmented
          label={t("channel.phase")}
          labelled
          value={draft.phase}
          options={[
            ...phases.map((phase) => ({ value: `${phase}` as const, label: t("now.phase", { phase }) })),
            { value: "" as const, label: t("channel.phaseUnknown") },
          ]}
          onValue={(phase) => change({ phase })}
        />
        {phaseError && <ErrorLine>{phaseError}</ErrorLine>}
      </div>
      <CheckField
        label={t("channel.reversed")}
        hint={t("channel.reversedHint")}
        checked={draft.reversed}
        onChecked={(reversed) => change({ reversed })}
      />
      <TextField
        label={t("channel.multiplier")}
        hint={t("channel.multiplierHint")}
        value={draft.multiplier}
        onValue={(multiplier) => change({ multiplier })}
        error={faults.includes("multiplier")
          ? t("channel.multiplierWrong")
          : fieldError(problem, "multiplier")}
        input={{ inputMode: "decimal", autocomplete: "off" }}
      />
      <RadioList
        label={t("channel.since")}
        value={draft.since}
        options={[
          { value: "now", label: t("channel.sinceNow"), hint: t("channel.sinceNowHelp") },
          { value: "date", label: t("channel.sinceDate"), hint: t("channel.sinceDateHelp") },
          { value: "start", label: t("channel.sinceStart"), hint: t("channel.sinceStartHelp") },
        ]}
        onValue={(since) => change({ since })}
      />
      {(draft.since === "date" || sinceError) && (
        <Field label={t("channel.sinceField")} error={sinceError}>
          {(tie) => (
            <span class="field-frame">
              <input
                {...tie}
                class="field-control"
                type="datetime-local"
                value={draft.moment}
                onInput={(event) => change({ moment: event.currentTarget.value.slice(0, 16) })}
              />
            </span>
          )}
        </Field>
      )}
    </>
  );
}
