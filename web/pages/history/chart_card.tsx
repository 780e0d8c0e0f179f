import { ChartNoAxesColumn, CloudOff, Hourglass, ListChecks } from "lucide-preact";
import type { ComponentChildren } from "preact";
import type { Drawing } from "../../chart/drawing.ts";
import type { View } from "../../chart/viewport.ts";
import { t } from "../../i18n/translate.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Empty } from "../../ui/empty.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { ChartBoundary } from "../shell/chart_boundary.tsx";
import { problemTitle } from "../shell/problem_text.ts";
import { ProblemState } from "../shell/states.tsx";
import { Legend } from "./legend.tsx";
import type { Questioned } from "./use_question.ts";

interface ChartCardProps {
  title: string;
  note: string;
  heightPx: number;
  question: Pick<Questioned<unknown>, "value" | "current" | "problem" | "retry">;
  nothingShown: boolean;
  empty: boolean;
  future: boolean;
  drawing: Drawing | null;
  view: View;
  aside?: ComponentChildren;
  children: ComponentChildren;
}

/** A chart in each of its states: loading, nothing chosen, empty, out of date, failed, drawn. */
export function ChartCard(props: ChartCardProps) {
  const { title, note, heightPx, question, aside } = props;
  return (
    <Card
      title={
        <>
          {title} <span class="chart-note">{note}</span>
        </>
      }
      aside={question.value !== null && aside}
      class={question.value !== null && !question.current ? "chart-card chart-waiting" : "chart-card"}
    >
      {question.value !== null && question.problem && (
        <Notice
          look="warn"
          icon={<CloudOff size={20} />}
          title={problemTitle(question.problem)}
          action={<Button onClick={question.retry}>{t("problem.tryAgain")}</Button>}
        />
      )}
      <div class="chart-place" style={{ minHeight: `${heightPx}px` }}>
        <Inside {...props} />
      </div>
      <div class="legend-place">
        {props.drawing && !props.empty && <Legend drawing={props.drawing} view={props.view} />}
      </div>
    </Card>
  );
}

function Inside({ heightPx, question, nothingShown, empty, future, children }: ChartCardProps) {
  if (nothingShown) return <Empty icon={<ListChecks size={24} />} title={t("history.noneChosen")} />;
  if (question.value === null) {
    return question.problem
      ? <ProblemState problem={question.problem} retry={question.retry} />
      : <Skeleton heightPx={heightPx} label={t("app.loading")} />;
  }
  if (empty && question.current) {
    return future
      ? <Empty icon={<Hourglass size={24} />} title={t("history.future")} />
      : (
        <Empty icon={<ChartNoAxesColumn size={24} />} title={t("history.empty")}>
          {t("history.emptyHelp")}
        </Empty>
      );
  }
  return <ChartBoundary heightPx={heightPx}>{children}</ChartBoundary>;
}
