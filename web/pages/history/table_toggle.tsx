import { ChartNoAxesColumn, Table } from "lucide-preact";
import { t } from "../../i18n/translate.ts";
import { Button } from "../../ui/button.tsx";
import type { HistoryQuery } from "./history_query.ts";

interface TableToggleProps {
  query: HistoryQuery;
  go(change: Partial<HistoryQuery>, step: boolean): void;
}

/** The same numbers as a table, for whom a picture says nothing. */
export function TableToggle({ query, go }: TableToggleProps) {
  return (
    <Button
      icon={query.table ? <ChartNoAxesColumn size={16} /> : <Table size={16} />}
      onClick={() => go({ table: !query.table }, false)}
    >
      {query.table ? t("history.showChart") : t("history.showTable")}
    </Button>
  );
}
