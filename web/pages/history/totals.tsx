import { useMemo } from "preact/hooks";
import type { HomeBody } from "../../../worker/protocol/config.ts";
import type { EnergyAnswer } from "../../../worker/protocol/questions.ts";
import { totalOf } from "../../chart/columns.ts";
import { topSources } from "../../format/branch_order.ts";
import { formatEnergy } from "../../format/electricity.ts";
import { quantityText } from "../../format/quantity.ts";
import { locale, t } from "../../i18n/translate.ts";
import { Card } from "../../ui/card.tsx";
import { ColourDot } from "../../ui/colour_dot.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { Stat, Stats } from "../../ui/stat.tsx";
import { energyColumns } from "./energy_columns.ts";
import { historySeries } from "./history_series.ts";
import type { HistoryAnswers } from "./use_history.ts";

/** Room is kept for them: what stands below does not move. */
const TOTALS_PX = 140;

interface Total {
  key: "history.used" | "history.imported" | "history.exported" | "history.produced";
  colour: string;
  wh: number | null;
}

function totalsOf(home: HomeBody, answer: EnergyAnswer): Total[] {
  const series = historySeries(home);
  const columns = (id: string) => energyColumns(home, answer, series.find((s) => s.id === id)!);
  const house = columns("house");
  const grid = columns("grid");
  const suns = topSources(home.branches).filter(({ role }) => role === "solar").map(({ id }) =>
    totalOf(columns(id).up)
  );
  const exported = totalOf(grid.down);
  return [
    { key: "history.used", colour: "--load", wh: totalOf(house.up) },
    { key: "history.imported", colour: "--import", wh: totalOf(grid.up) },
    ...(suns.length > 0 || (exported ?? 0) > 0
      ? [{ key: "history.exported", colour: "--export", wh: exported } as const]
      : []),
    ...(suns.length > 0
      ? [
        {
          key: "history.produced",
          colour: "--solar",
          wh: suns.reduce((a, b) => (b === null ? a : (a ?? 0) + b), null),
        } as const,
      ]
      : []),
  ];
}

/** The whole period in a few numbers. */
export function Totals(
  { home, answers: { base, earlierBase, nothingAtAll } }: { home: HomeBody; answers: HistoryAnswers },
) {
  const totals = useMemo(() => base.value && totalsOf(home, base.value), [base.value, home]);
  const before = useMemo(() => earlierBase && totalsOf(home, earlierBase), [earlierBase, home]);
  if (!totals) return base.problem || nothingAtAll ? null : <Skeleton heightPx={TOTALS_PX} label="" />;
  return (
    <Card class={base.current ? "totals" : "totals chart-waiting"}>
      <Stats>
        {totals.map(({ key, colour, wh }) => {
          const earlier = before?.find((b) => b.key === key);
          return (
            <Stat
              key={key}
              quantity={formatEnergy(wh, locale)}
              label={
                <>
                  <ColourDot colour={colour} />
                  {t(key)}
                </>
              }
            >
              {earlier && t("history.before", { value: quantityText(formatEnergy(earlier.wh, locale)) })}
            </Stat>
          );
        })}
      </Stats>
    </Card>
  );
}
