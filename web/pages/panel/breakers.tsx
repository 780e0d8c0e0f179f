import type { HomeBranch } from "../../api/homes.ts";
import { formatNumber } from "../../format/quantity.ts";
import { locale, t } from "../../i18n/translate.ts";
import { BranchMark } from "../../ui/branch_mark.tsx";
import type { Slot } from "./panel_slots.ts";

interface BreakersProps {
  slots: readonly Slot<HomeBranch>[];
  /** Names of custom properties by branch. */
  colours: ReadonlyMap<string, string>;
  side: "left" | "right";
}

/** One column of the panel: each breaker as tall as its poles. */
export function Breakers({ slots, colours, side }: BreakersProps) {
  return (
    <ol class={`breakers breakers-${side}`}>
      {slots.map(({ branch, first }) => {
        const { id, name, icon, poles, breakerRatingA } = branch;
        const last = first + poles - 1;
        const colour = colours.get(id)!;
        return (
          <li key={id} class="breaker" style={{ "--poles": poles, "--mark": `var(${colour})` }}>
            <span class="breaker-slot">
              <span class="hidden-text">
                {poles === 1 ? t("legend.slot", { first }) : t("legend.slots", { first, last })}
              </span>
              <span aria-hidden="true">{poles === 1 ? first : `${first}–${last}`}</span>
            </span>
            <BranchMark icon={icon} colour={colour} size={28} />
            <span class="breaker-text">
              <span class="breaker-name">{name}</span>
              {poles > 1 && <span class="breaker-poles">{t("legend.poles", { n: poles })}</span>}
            </span>
            {breakerRatingA !== null && (
              <span class="breaker-rating">
                {formatNumber(breakerRatingA, Number.isInteger(breakerRatingA) ? 0 : 1, locale)}&nbsp;A
              </span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
