import { useMemo, useState } from "preact/hooks";
import { formatRegister } from "../../format/electricity.ts";
import { locale, t } from "../../i18n/translate.ts";
import { serverNowS } from "../../live/live_state.ts";
import { Button } from "../../ui/button.tsx";
import { DataTable } from "../../ui/data_table.tsx";
import { useWide } from "../../ui/use_wide.ts";
import { ChartCard } from "./chart_card.tsx";
import type { HistoryChartProps } from "./chart_parts.ts";
import { type DayEnergy, dayEnergy, groupSmall } from "./day_energy.ts";
import { periodText, seriesName } from "./history_texts.ts";
import { SankeyPicture } from "./sankey_picture.tsx";
import { sankeyRows, someOf } from "./sankey_texts.ts";
import "./sankey_card.css";

const HEIGHT_PX = 360;
const NOTHING_OPEN: ReadonlySet<string> = new Set();

/** The whole period, whatever is zoomed: from the mains and the sources to the branches and what they feed. */
export default function SankeyCard({ home, query, answers }: HistoryChartProps) {
  const most = useWide() ? 12 : 8;
  const [opened, setOpened] = useState(NOTHING_OPEN);
  const { base } = answers;
  const energy = useMemo(
    () => base.value && dayEnergy(home, base.value, serverNowS.peek()),
    [home, base.value],
  );
  const grouped = useMemo(
    () => energy && { ...energy, sinks: groupSmall(energy.sinks, most, opened, energy.totalWh) },
    [energy, most, opened],
  );
  const house = t("history.seriesHouse");
  const names = (whole: boolean) =>
    someOf(
      (energy?.unread ?? []).filter((one) => one.whole === whole).map(({ series }) => seriesName(series)),
    );
  const period = periodText(answers.period, answers.today);
  return (
    <ChartCard
      title={t("sankey.title")}
      note={period}
      heightPx={HEIGHT_PX}
      question={answers.nothingAtAll ? { ...base, value: [], current: true } : base}
      nothingShown={false}
      empty={answers.nothingAtAll || energy?.totalWh === 0}
      future={answers.home.minS > serverNowS.value}
      drawing={null}
      view={answers.home}
      aside={opened.size > 0 && !query.table && (
        <Button look="quiet" onClick={() => setOpened(NOTHING_OPEN)}>{t("sankey.close")}</Button>
      )}
    >
      {energy && grouped && (query.table
        ? <SankeyTable energy={energy} house={house} caption={`${t("sankey.title")}, ${period}`} />
        : (
          <SankeyPicture
            energy={grouped}
            house={house}
            label={`${t("sankey.label")}, ${period}`}
            onOpen={(key) => setOpened(new Set([...opened, key]))}
          />
        ))}
      {names(false) && <p class="sankey-unread">{t("sankey.partly", { names: names(false) })}</p>}
      {names(true) && <p class="sankey-unread">{t("sankey.unread", { names: names(true) })}</p>}
    </ChartCard>
  );
}

function SankeyTable({ energy, house, caption }: { energy: DayEnergy; house: string; caption: string }) {
  const rows = sankeyRows(energy, house);
  return (
    <DataTable
      caption={caption}
      columns={[
        t("sankey.from"),
        t("sankey.to"),
        t("history.withUnit", { name: t("history.energy"), unit: "kWh" }),
        t("sankey.shareOfAll"),
      ]}
      rowCount={rows.length}
      row={(i) => [rows[i].from, rows[i].to, formatRegister(rows[i].wh, locale).value, rows[i].share]}
      showMore={t("table.showMore")}
      shownText={(n) => t("table.rowsShown", { shown: n, all: rows.length })}
    />
  );
}
