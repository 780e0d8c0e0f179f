import type { Drawing } from "../../chart/drawing.ts";
import { formatNumber } from "../../format/quantity.ts";
import { formatTime } from "../../format/time_text.ts";
import { locale, t } from "../../i18n/translate.ts";
import { DataTable } from "../../ui/data_table.tsx";
import { TableBehind } from "../../ui/table_behind.tsx";

/** The last day by the minute, the newest first. */
export default function LastDayTable({ drawing, zone }: { drawing: Drawing; zone: string }) {
  const { starts, lines } = drawing;
  // The answer reaches into minutes that have not come yet.
  const count = 1 + starts.findLastIndex((_, i) => lines.some(({ values }) => values[i] !== null));
  return (
    <TableBehind title={t("live.showTable")}>
      {() => (
        <DataTable
          caption={t("now.lastDayChart")}
          columns={[
            t("live.time"),
            ...lines.map(({ id }) =>
              t("live.withUnit", { name: t(id === "grid" ? "now.grid" : "now.solar") })
            ),
          ]}
          rowCount={count}
          row={(row) => {
            const i = count - 1 - row;
            return [
              formatTime(starts[i], "dayAndClock", locale, zone),
              ...lines.map(({ values }) => {
                const watts = values[i];
                return watts === null ? "–" : formatNumber(watts, 0, locale);
              }),
            ];
          }}
          showMore={t("live.showMore")}
          shownText={(n) => t("live.rowsShown", { shown: n, all: count })}
        />
      )}
    </TableBehind>
  );
}
