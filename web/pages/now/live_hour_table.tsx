import { useMemo } from "preact/hooks";
import type { RollingCells } from "../../chart/rolling_cells.ts";
import { formatNumber } from "../../format/quantity.ts";
import { formatTime } from "../../format/time_text.ts";
import { locale, t } from "../../i18n/translate.ts";
import { DataTable } from "../../ui/data_table.tsx";
import { HOUR_S, type HourLine } from "./live_hour.ts";

interface LiveHourTableProps {
  cells: RollingCells;
  lines: readonly HourLine[];
  nowS: number;
  zone: string;
  nameOf(line: HourLine): string;
}

/** The hour by the minute, the newest first. Changes once a minute, so that it can be read. */
export function LiveHourTable({ cells, lines, nowS, zone, nameOf }: LiveHourTableProps) {
  const newestS = Math.floor(nowS / 60) * 60 - 60;
  const columns = useMemo(() => [...lines].reverse(), [lines]);
  const rows = useMemo(() =>
    Array.from({ length: HOUR_S / 60 }, (_, i) => {
      const startS = newestS - i * 60;
      return [
        formatTime(startS, "clock", locale, zone),
        ...columns.map(({ id }) => {
          const watts = cells.minuteMean(id, startS);
          return watts === null ? "–" : formatNumber(watts, 0, locale);
        }),
      ];
    }), [newestS, columns, cells]);
  return (
    <DataTable
      caption={t("live.hourChart")}
      columns={[t("live.time"), ...columns.map((line) => t("live.withUnit", { name: nameOf(line) }))]}
      rowCount={rows.length}
      row={(i) => rows[i]}
      showMore={t("live.showMore")}
      shownText={(n) => t("live.rowsShown", { shown: n, all: rows.length })}
    />
  );
}
