import type { Chart, ChartLine } from "../../../worker/domain/doctor/finding.ts";
import { formatPower } from "../../format/electricity.ts";
import { quantityText } from "../../format/quantity.ts";
import { locale, t } from "../../i18n/translate.ts";
import { DataTable } from "../../ui/data_table.tsx";
import { TableBehind } from "../../ui/table_behind.tsx";
import { CHART_HEIGHT, CHART_WIDTH, evidencePaths } from "./evidence_path.ts";

/** `timeText`: an instant by the home's clock. */
export function EvidenceChart({ chart, timeText }: { chart: Chart; timeText(atS: number): string }) {
  const paths = evidencePaths(chart);
  if (paths === null) return null;
  const length = Math.max(...chart.lines.map(({ powerW }) => powerW.length));
  const [start, end] = [timeText(chart.startS), timeText(chart.startS + length * chart.stepS)];
  const [low, high] = [paths.lowW, paths.highW].map((w) => quantityText(formatPower(w, locale)));
  return (
    <figure class="evidence-chart">
      <div class="evidence-drawing">
        <span class="evidence-high" aria-hidden="true">{high}</span>
        <svg
          viewBox={`0 0 ${CHART_WIDTH} ${CHART_HEIGHT}`}
          preserveAspectRatio="none"
          role="img"
          aria-label={`${t("doctor.chart")}: ${t("doctor.chartFrom", { start, end, low, high })}`}
        >
          <line class="evidence-zero" x1="0" x2={CHART_WIDTH} y1={paths.zeroY} y2={paths.zeroY} />
          {paths.lines.toReversed().map(({ of, phase, path }) => (
            <path
              key={`${of} ${phase}`}
              class={`evidence-line evidence-${lineLook(paths.lines, of, phase)}`}
              d={path}
            />
          ))}
        </svg>
        {paths.lowW < 0 && <span class="evidence-low" aria-hidden="true">{low}</span>}
      </div>
      <div class="evidence-times" aria-hidden="true">
        <span>{start}</span>
        <span>{end}</span>
      </div>
      <figcaption class="evidence-legend">
        {paths.lines.map((line) => (
          <span
            key={`${line.of} ${line.phase}`}
            class={`evidence-key evidence-${lineLook(paths.lines, line.of, line.phase)}`}
          >
            {lineName(line)}
          </span>
        ))}
      </figcaption>
      <TableBehind title={t("doctor.numbers")}>
        {() => (
          <DataTable
            caption={`${t("doctor.chart")}: ${start} – ${end}`}
            columns={[
              t("doctor.time"),
              ...chart.lines.map((line) => lineName(line)),
            ]}
            rowCount={length}
            row={(i) => [
              timeText(chart.startS + i * chart.stepS),
              ...chart.lines.map(({ powerW }) => quantityText(formatPower(powerW[i] ?? null, locale))),
            ]}
            showMore={t("doctor.showMore")}
            shownText={(n) => t("doctor.rowsShown", { shown: n, all: length })}
          />
        )}
      </TableBehind>
    </figure>
  );
}

/** A second phase of the mains has a look of its own. */
function lineLook(
  lines: readonly Pick<ChartLine, "of" | "phase">[],
  of: ChartLine["of"],
  phase: ChartLine["phase"],
) {
  const first = lines.find((line) => line.of === of);
  return of === "mains" && first?.phase !== phase ? "elsewhere" : of;
}

function lineName({ of, phase }: Pick<ChartLine, "of" | "phase">): string {
  return of === "mains" && phase !== null ? t("line.mainsPhase", { phase }) : t(`line.${of}`);
}
