import { useEffect, useMemo, useState } from "preact/hooks";
import type { HomeBody } from "../../../worker/protocol/config.ts";
import type { LiveAnswer, PowerAnswer } from "../../../worker/protocol/questions.ts";
import { askPower, questionPath } from "../../api/questions.ts";
import { timeTicks } from "../../chart/ticks.ts";
import { axisFormat, formatPower } from "../../format/electricity.ts";
import { branchFlow, gridFlow, shownPower } from "../../format/flow.ts";
import { quantityText } from "../../format/quantity.ts";
import { formatTime } from "../../format/time_text.ts";
import { wallClock } from "../../format/zone.ts";
import { locale, t } from "../../i18n/translate.ts";
import { whileVisible } from "../../live/while_visible.ts";
import { shownTheme } from "../../theme/theme_choice.ts";
import { Card } from "../../ui/card.tsx";
import { ColourDot } from "../../ui/colour_dot.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { ChartBoundary } from "../shell/chart_boundary.tsx";
import { lazyPart } from "../shell/lazy_part.tsx";
import { lastDayDrawing, type LastMinute } from "./last_day.ts";

const TimeChart = lazyPart(() => import("../../chart/time_chart.tsx"));
const LastDayTable = lazyPart(async () => (await import("./live_parts.ts")).lastDayTable());

const DAY_S = 86_400;
const HEIGHT_PX = 180;
const REFRESH_MS = 300_000;

interface LastDayCardProps {
  home: HomeBody;
  at: number;
  answer: LiveAnswer;
  /** Once the first picture is there. */
  withTable: boolean;
}

export function LastDayCard({ home, at, answer, withTable }: LastDayCardProps) {
  const [power, setPower] = useState<PowerAnswer | null>(null);
  const [failed, setFailed] = useState(false);
  const solar = home.branches.filter(({ role }) => role === "solar").map(({ id }) => id);

  useEffect(() =>
    whileVisible(REFRESH_MS, async (signal) => {
      const endS = Math.ceil(Date.now() / 60_000) * 60;
      const asked = {
        home: home.id,
        start: String(endS - DAY_S),
        end: String(endS + REFRESH_MS / 1000),
        per: "minute" as const,
        branches: solar,
      };
      const got = await askPower(questionPath("power", asked), signal);
      if (got.ok) setPower(got.value);
      setFailed(!got.ok);
    }), [home.id, solar.join()]);

  const newest: LastMinute = {
    startS: at,
    mainsW: sumKnown(answer.mains.map(({ powerW }) => powerW)),
    solarW: sumKnown(answer.branches.filter(({ id }) => solar.includes(id)).map(({ powerW }) => powerW)),
  };
  const drawing = useMemo(() => power && lastDayDrawing(power, newest, at + 60), [power, at]);
  const clock = useMemo(() => wallClock(home.zone), [home.zone]);
  const endS = at + 60;
  const view = { minS: endS - DAY_S, maxS: endS };

  const texts = (i: number): { name: string; text: string; colour: string }[] =>
    drawing?.lines.map(({ id, values }) => {
      const flow = id === "grid" ? gridFlow(values[i]) : branchFlow("solar", shownPower("solar", values[i]));
      return {
        name: id === "grid" ? t("now.grid") : t("now.solar"),
        text: flow.watts === null
          ? t(flow.word)
          : `${t(flow.word)} ${quantityText(formatPower(flow.watts, locale))}`,
        colour: id === "grid" ? (flow.word === "flow.exporting" ? "--export" : "--import") : "--solar",
      };
    }) ?? [];
  const time = (i: number) => formatTime(drawing!.starts[i], "dayAndClock", locale, home.zone);

  const ready = drawing && drawing.lines.length > 0;
  return (
    <Card
      title={t("now.lastDay")}
      aside={<a href={`/h/${encodeURIComponent(home.id)}/history`}>{t("now.openHistory")}</a>}
    >
      {ready
        ? (
          <ChartBoundary heightPx={HEIGHT_PX}>
            <TimeChart
              drawing={drawing}
              view={view}
              home={view}
              bounds={{ earliestS: view.minS, latestS: view.maxS, shortestS: DAY_S, longestS: DAY_S }}
              heightPx={HEIGHT_PX}
              theme={shownTheme.value}
              label={t("now.lastDayChart")}
              keysHint={t("chart.keysPlain")}
              ticks={(v, width) =>
                timeTicks(v, width, 52, clock).atS.map((atS) => ({
                  atS,
                  text: formatTime(atS, "clock", locale, home.zone),
                }))}
              valueAxis={(reach) => axisFormat(reach, "W", locale)}
              describe={(i) => [time(i), ...texts(i).map(({ name, text }) => `${name}: ${text}`)].join(", ")}
              readout={(i) => (
                <>
                  <p class="readout-time">{time(i)}</p>
                  <ul class="readout-list">
                    {texts(i).map(({ name, text, colour }) => (
                      <li key={name}>
                        <ColourDot colour={colour} />
                        {text}
                      </li>
                    ))}
                  </ul>
                </>
              )}
            />
          </ChartBoundary>
        )
        : power || failed
        ? <p class="now-muted">{t("now.noChart")}</p>
        : <Skeleton heightPx={HEIGHT_PX} label={t("app.loading")} />}
      <ChartBoundary heightPx={32}>
        {withTable && ready && <LastDayTable drawing={drawing} zone={home.zone} />}
      </ChartBoundary>
    </Card>
  );
}

function sumKnown(parts: readonly (number | null)[]): number | null {
  return parts.length === 0 || parts.includes(null) ? null : parts.reduce<number>((a, b) => a + b!, 0);
}
