import { ListTree } from "lucide-preact";
import type { HomeBody } from "../../../worker/protocol/config.ts";
import { formatAge, readingAgeS } from "../../format/age.ts";
import { formatPower } from "../../format/electricity.ts";
import { branchFlow } from "../../format/flow.ts";
import { locale, t } from "../../i18n/translate.ts";
import { serverNowS } from "../../live/live_state.ts";
import { BranchMark } from "../../ui/branch_mark.tsx";
import { Card } from "../../ui/card.tsx";
import { Empty } from "../../ui/empty.tsx";
import { FigureText } from "../../ui/figure_text.tsx";
import { MeterBar } from "../../ui/meter_bar.tsx";
import { InSight } from "./in_sight.tsx";
import type { NowBranch, NowReading } from "./now_reading.ts";

/** Every branch, the biggest flow first, and what no branch measures. */
export function BranchList({ home, reading }: { home: HomeBody; reading: NowReading }) {
  const { branches, unmeteredW } = reading;
  const at = `/h/${encodeURIComponent(home.id)}`;
  if (branches.length === 0) {
    return (
      <Card title={t("now.branches")}>
        <Empty
          icon={<ListTree size={24} />}
          title={t("now.noBranches")}
          action={<a class="button button-plain" href={`${at}/branches`}>{t("now.mapBranches")}</a>}
        >
          {t("now.noBranchesHelp")}
        </Empty>
      </Card>
    );
  }
  const most = Math.max(...branches.map(({ powerW }) => Math.abs(powerW ?? 0)), Math.abs(unmeteredW ?? 0), 1);
  return (
    <Card title={t("now.branches")} class="now-branches">
      <ul class="now-branch-list">
        {branches.map((row) => <BranchRow key={row.branch.id} row={row} most={most} href={at} />)}
        <li class="now-branch">
          <div class="now-branch-link">
            <BranchMark icon="zap" colour="--unmetered" />
            <span class="now-branch-text">
              <span class="now-branch-name">{t("now.unmetered")}</span>
              <span class="now-branch-note">{t("now.unmeteredHint")}</span>
            </span>
            <span class="now-branch-value">
              <FigureText quantity={formatPower(unmeteredW, locale)} />
            </span>
            <MeterBar share={Math.abs(unmeteredW ?? 0) / most} colour="--unmetered" />
          </div>
        </li>
      </ul>
    </Card>
  );
}

function BranchRow({ row, most, href }: { row: NowBranch; most: number; href: string }) {
  const { branch, depth, powerW, colour, staleAt } = row;
  const flow = branchFlow(branch.role, powerW);
  const worded = flow.word !== "flow.using" && flow.word !== "flow.unknown" && flow.word !== "flow.noFlow";
  const note = staleAt !== null
    ? t("now.stale", { age: formatAge(readingAgeS(staleAt, serverNowS.value), locale) })
    : worded
    ? t(flow.word)
    : null;
  return (
    <li class={`now-branch${staleAt !== null ? " now-branch-stale" : ""}`} style={{ "--depth": depth }}>
      <InSight>
        <a class="now-branch-link" href={`${href}/history?show=${encodeURIComponent(branch.id)}`}>
          <BranchMark icon={branch.icon} colour={colour} />
          <span class="now-branch-text">
            <span class="now-branch-name">{branch.name}</span>
            {note && <span class="now-branch-note">{note}</span>}
          </span>
          <span class="now-branch-value">
            <FigureText quantity={formatPower(flow.watts, locale)} />
          </span>
          <MeterBar share={(flow.watts ?? 0) / most} colour={colour} />
        </a>
      </InSight>
    </li>
  );
}
