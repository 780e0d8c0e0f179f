import type { BranchPart } from "../../../worker/domain/branch.ts";
import { isVirtual } from "../../../worker/domain/virtual_branch.ts";
import type { HomeBody } from "../../../worker/protocol/config.ts";
import { panelOrder } from "../../format/branch_order.ts";
import { t } from "../../i18n/translate.ts";
import { ErrorLine } from "../../ui/error_line.tsx";
import { Segmented } from "../../ui/segmented.tsx";

interface PartFieldsProps {
  home: HomeBody;
  parts: readonly BranchPart[];
  onParts(parts: BranchPart[]): void;
  error: string | null;
}

type Sign = "none" | "added" | "taken";

/** What a virtual branch is made of: each branch, and the mains, added, taken away, or neither. */
export function PartFields({ home, parts, onParts, error }: PartFieldsProps) {
  const places = [
    { id: "mains", name: t("branch.parentMains"), depth: 0 },
    ...panelOrder(home.branches).filter(({ branch }) => !isVirtual(branch))
      .map(({ branch: { id, name }, depth }) => ({ id, name, depth })),
  ];
  const change = (of: string, sign: Sign) =>
    onParts([
      ...parts.filter((part) => part.of !== of),
      ...(sign === "none" ? [] : [{ of, sign: sign === "added" ? 1 as const : -1 as const }]),
    ]);
  return (
    <fieldset class="part-fields">
      <legend class="field-legend">{t("branch.parts")}</legend>
      <p class="field-hint">{t("branch.partsHint")}</p>
      {error && <ErrorLine>{error}</ErrorLine>}
      <ul class="part-list">
        {places.map(({ id, name, depth }) => {
          const sign = parts.find(({ of }) => of === id)?.sign;
          return (
            <li key={id} class="part-row" style={{ "--depth": depth }}>
              <span class="part-name">{name}</span>
              <Segmented
                label={name}
                value={sign === undefined ? "none" : sign === 1 ? "added" : "taken"}
                options={[
                  { value: "none", label: t("branch.partNone") },
                  { value: "added", label: t("branch.partAdded") },
                  { value: "taken", label: t("branch.partTaken") },
                ]}
                onValue={(value: Sign) => change(id, value)}
              />
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}
