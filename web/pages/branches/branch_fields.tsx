import { BRANCH_ROLES, type BranchRole } from "../../../worker/domain/branch.ts";
import { isVirtual } from "../../../worker/domain/virtual_branch.ts";
import { BRANCH_COLOURS, NAME_MAX_CHARACTERS } from "../../../worker/domain/limits.ts";
import type { HomeBody } from "../../../worker/protocol/config.ts";
import type { Problem } from "../../api/ask.ts";
import type { HomeBranch } from "../../api/homes.ts";
import { roleColours } from "../../format/branch_colour.ts";
import { ancestors, panelOrder } from "../../format/branch_order.ts";
import { t } from "../../i18n/translate.ts";
import BranchIcon, { BRANCH_ICON_NAMES } from "../../ui/branch_icons.tsx";
import { ChoiceGrid } from "../../ui/choice_grid.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { SelectField } from "../../ui/select_field.tsx";
import { TextField } from "../../ui/text_field.tsx";
import { fieldError } from "../shell/problem_text.ts";
import { type BranchDraft, wishOf } from "./branch_draft.ts";
import { PartFields } from "./part_fields.tsx";

interface BranchFieldsProps {
  home: HomeBody;
  branch: HomeBranch | null;
  draft: BranchDraft;
  change(part: Partial<BranchDraft>): void;
  problem: Problem | null;
  /** Whether it may be made of others: not where a clamp is being named. */
  canBeVirtual?: boolean;
  /** Faults are shown once saving was tried. */
  tried: boolean;
}

const MAINS = "";

export function BranchFields(
  { home, branch, draft, change, problem, tried, canBeVirtual = false }: BranchFieldsProps,
) {
  const wish = wishOf(draft);
  const fault = (field: "name" | "breakerRatingA" | "parts", text: string) =>
    tried && !wish.ok && wish.faults.includes(field) ? text : fieldError(problem, field);
  const roleColour = branch && draft.role === branch.role ? roleColours(home.branches).get(branch.id) : null;
  const parents = panelOrder(home.branches).filter(({ branch: other }) =>
    other.id !== branch?.id && !(branch && ancestors(home.branches, other).some(({ id }) =>
      id === branch.id
    )) &&
    !isVirtual(other) && (other.role === "subpanel" || other.id === draft.parent)
  );

  return (
    <>
      <TextField
        label={t("branch.name")}
        value={draft.name}
        onValue={(name) => change({ name })}
        error={fault("name", t("branch.nameMissing"))}
        input={{
          placeholder: t("branch.namePlaceholder"),
          maxLength: NAME_MAX_CHARACTERS * 8,
          autocomplete: "off",
        }}
      />
      <Segmented
        label={t("branch.namedAs")}
        labelled
        value={draft.namedAs}
        options={[
          { value: "room", label: t("branch.namedAsRoom") },
          { value: "device", label: t("branch.namedAsDevice") },
        ]}
        onValue={(namedAs: "room" | "device") => change({ namedAs })}
      />
      <SelectField
        label={t("branch.role")}
        value={draft.role}
        options={BRANCH_ROLES.map((value) => ({ value, label: t(`role.${value}`) }))}
        onValue={(role: BranchRole) => change({ role })}
        error={fieldError(problem, "role")}
      />
      <ChoiceGrid
        label={t("branch.colour")}
        hint={roleColour === "solar"
          ? t("branch.colourBySolar")
          : roleColour === "battery"
          ? t("branch.colourByBattery")
          : undefined}
        value={draft.colour === null ? "" : String(draft.colour)}
        options={Array.from({ length: BRANCH_COLOURS }, (_, i) => ({
          value: String(i),
          label: t("branch.colourName", { n: i + 1 }),
          mark: <span class="choice-grid-swatch" style={{ "--mark": `var(--hue-${i})` }} />,
        }))}
        onValue={(colour) => change({ colour: Number(colour) })}
      />
      <ChoiceGrid
        label={t("branch.icon")}
        value={draft.icon}
        options={BRANCH_ICON_NAMES.map((name) => ({
          value: name,
          label: t(`iconName.${name}`),
          mark: <BranchIcon name={name} size={20} />,
        }))}
        onValue={(icon) => change({ icon })}
      />
      {canBeVirtual && (
        <Segmented
          label={t("branch.made")}
          labelled
          value={draft.parts === null ? "measured" : "virtual"}
          options={[
            { value: "measured", label: t("branch.madeMeasured") },
            { value: "virtual", label: t("branch.madeVirtual") },
          ]}
          onValue={(made: "measured" | "virtual") => change({ parts: made === "virtual" ? [] : null })}
        />
      )}
      {draft.parts === null
        ? (
          <>
            <div class="editor-pair">
              <Segmented
                label={t("branch.poles")}
                labelled
                value={draft.poles}
                options={(["1", "2", "3"] as const).map((value) => ({ value, label: value }))}
                onValue={(poles) => change({ poles })}
              />
              <TextField
                label={t("branch.breaker")}
                hint={t("branch.breakerHint")}
                value={draft.breakerRatingA}
                onValue={(breakerRatingA) => change({ breakerRatingA })}
                error={fault("breakerRatingA", t("branch.breakerWrong"))}
                input={{ inputMode: "decimal", autocomplete: "off" }}
                unit="A"
              />
            </div>
            <SelectField
              label={t("branch.parent")}
              hint={t("branch.parentHint")}
              error={fieldError(problem, "parent")}
              value={draft.parent ?? MAINS}
              options={[
                { value: MAINS, label: t("branch.parentMains") },
                ...parents.map(({ branch: { id, name }, depth }) => ({
                  value: id,
                  label: "\u00a0\u00a0".repeat(depth) + name,
                })),
              ]}
              onValue={(parent) => change({ parent: parent === MAINS ? null : parent })}
            />
          </>
        )
        : (
          <PartFields
            home={home}
            parts={draft.parts}
            onParts={(parts) => change({ parts })}
            error={fault("parts", t("branch.partsMissing"))}
          />
        )}
    </>
  );
}
