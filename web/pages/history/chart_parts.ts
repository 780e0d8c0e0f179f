import type { HomeBody } from "../../../worker/protocol/config.ts";
import type { WallClock } from "../../chart/ticks.ts";
import type { ViewSync } from "../../chart/view_sync.ts";
import type { View } from "../../chart/viewport.ts";
import type { HistoryQuery } from "./history_query.ts";
import type { HistorySeries } from "./history_series.ts";
import type { HistoryAnswers } from "./use_history.ts";

/** What both charts of the page are given. */
export interface HistoryChartProps {
  home: HomeBody;
  query: HistoryQuery;
  shown: readonly HistorySeries[];
  answers: HistoryAnswers;
  clock: WallClock;
  sync: ViewSync;
  onRest(view: View): void;
  go(change: Partial<HistoryQuery>, step: boolean): void;
}

/** One line of what stands beside the pointer. */
export interface ReadoutRow {
  key: string;
  colour: string;
  name: string;
  text: string;
  before: string | null;
  /** For the biggest first. */
  size: number;
}
