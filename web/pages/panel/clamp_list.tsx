import type { PowerStep } from "../../../worker/domain/power_step.ts";
import type { HomeBody } from "../../../worker/protocol/config.ts";
import { branchColours } from "../../format/branch_colour.ts";
import { formatPower } from "../../format/electricity.ts";
import { quantityText } from "../../format/quantity.ts";
import { locale, t } from "../../i18n/translate.ts";
import { channelKey } from "../../live/current_feeds.ts";
import { BranchMark } from "../../ui/branch_mark.tsx";
import { FigureText } from "../../ui/figure_text.tsx";
import type { ChannelRow } from "../branches/channel_rows.ts";

interface ClampListProps {
  home: HomeBody;
  rows: readonly ChannelRow[];
  steps: readonly PowerStep[];
  chosen: ChannelRow | null;
  onChoose(row: ChannelRow): void;
}

const keyOf = ({ device, channel }: ChannelRow) => channelKey(device, channel);

/** A jump as people say it: with its sign. */
export function stepText({ byW }: PowerStep): string {
  return (byW > 0 ? "+" : "") + quantityText(formatPower(byW, locale));
}

/** Every clamp with its live watts; those that just jumped stand out. */
export function ClampList({ home, rows, steps, chosen, onChoose }: ClampListProps) {
  const colours = branchColours(home.branches);
  return (
    <ul class="clamp-list">
      {rows.map((row) => {
        const step = steps.find(({ key }) => key === keyOf(row));
        const branch = home.branches.find(({ id }) => id === row.feed?.target);
        return (
          <li key={keyOf(row)}>
            <button
              type="button"
              class={`clamp-row${step ? " clamp-stepped" : ""}`}
              aria-current={chosen !== null && keyOf(chosen) === keyOf(row) ? "true" : undefined}
              onClick={() => onChoose(row)}
            >
              <span class="clamp-channel">{row.channel}</span>
              {branch && <BranchMark icon={branch.icon} colour={colours.get(branch.id)!} size={28} />}
              <span class="clamp-text">
                <span class={branch ? "clamp-name" : "clamp-name clamp-unnamed"}>
                  {branch?.name ?? t("setup.unnamed")}
                </span>
                {step && <span class="clamp-step">{t("setup.stepped", { power: stepText(step) })}</span>}
              </span>
              <FigureText quantity={formatPower(row.reading?.powerW ?? null, locale)} />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
