import { ChevronDown, ChevronUp } from "lucide-preact";
import { useState } from "preact/hooks";
import type { HomeBody } from "../../../worker/protocol/config.ts";
import { changeBranch } from "../../api/homes.ts";
import type { HomeBranch } from "../../api/homes.ts";
import { branchColours } from "../../format/branch_colour.ts";
import { panelOrder } from "../../format/branch_order.ts";
import { formatPower } from "../../format/electricity.ts";
import { branchFlow } from "../../format/flow.ts";
import { formatNumber } from "../../format/quantity.ts";
import { locale, t } from "../../i18n/translate.ts";
import { currentFeeds, feedsOf } from "../../live/current_feeds.ts";
import { reloadHome } from "../../live/home_state.ts";
import { live, serverNowS } from "../../live/live_state.ts";
import { BranchMark } from "../../ui/branch_mark.tsx";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { ErrorLine } from "../../ui/error_line.tsx";
import { FigureText } from "../../ui/figure_text.tsx";
import { positionsAfterMove } from "./arrange.ts";

interface BranchPanelProps {
  home: HomeBody;
  chosen: string | null;
  arranging: boolean;
}

/** The branches as their breakers sit in the panel. */
export function BranchPanel({ home, chosen, arranging }: BranchPanelProps) {
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const placed = panelOrder(home.branches);
  const colours = branchColours(home.branches);
  const feeds = [...currentFeeds(home, serverNowS.value).values()];
  const power = new Map(live.value.value?.branches.map(({ id, powerW }) => [id, powerW]));

  async function move(id: string, by: -1 | 1) {
    setBusy(true);
    const answers = await Promise.all(
      positionsAfterMove(home.branches, id, by).map(([branch, position]) =>
        changeBranch(home.id, branch, { position })
      ),
    );
    setFailed(answers.some(({ ok }) => !ok));
    await reloadHome();
    setBusy(false);
  }

  return (
    <Card>
      {failed && <ErrorLine>{t("branches.moved")}</ErrorLine>}
      <ul class="panel-list">
        {placed.map(({ branch, depth }) => {
          const note = noteOf(branch, feedsOf(branch.id, feeds).map(({ channel }) => channel));
          const watts = branchFlow(branch.role, power.get(branch.id) ?? null).watts;
          const content = (
            <>
              <BranchMark icon={branch.icon} colour={colours.get(branch.id)!} />
              <span class="panel-text">
                <span class="panel-name">{branch.name}</span>
                <span class="panel-note">{note}</span>
              </span>
            </>
          );
          return (
            <li key={branch.id} style={{ "--depth": depth }}>
              {arranging
                ? (
                  <div class="panel-row">
                    {content}
                    <Button
                      iconOnly
                      look="quiet"
                      icon={<ChevronUp size={20} />}
                      busy={busy}
                      disabled={positionsAfterMove(home.branches, branch.id, -1).length === 0}
                      onClick={() => void move(branch.id, -1)}
                    >
                      {t("branches.moveUp", { name: branch.name })}
                    </Button>
                    <Button
                      iconOnly
                      look="quiet"
                      icon={<ChevronDown size={20} />}
                      busy={busy}
                      disabled={positionsAfterMove(home.branches, branch.id, 1).length === 0}
                      onClick={() => void move(branch.id, 1)}
                    >
                      {t("branches.moveDown", { name: branch.name })}
                    </Button>
                  </div>
                )
                : (
                  <a
                    class="panel-row"
                    href={`/h/${encodeURIComponent(home.id)}/branches/${encodeURIComponent(branch.id)}`}
                    aria-current={branch.id === chosen ? "true" : undefined}
                  >
                    {content}
                    <FigureText quantity={formatPower(watts, locale)} />
                  </a>
                )}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

function noteOf({ role, breakerRatingA, parts }: HomeBranch, channels: string[]): string {
  return [
    ...(role === "load" ? [] : [t(`role.${role}`)]),
    parts != null
      ? t("branches.virtual")
      : channels.length > 0
      ? channels.join(", ")
      : t("branches.noChannel"),
    ...(breakerRatingA === null ? [] : [
      t("branches.breaker", {
        amperes: formatNumber(breakerRatingA, Number.isInteger(breakerRatingA) ? 0 : 1, locale),
      }),
    ]),
  ].join(" · ");
}
