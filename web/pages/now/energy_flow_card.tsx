import { BatteryCharging, Fuel, House, Plug, Sun, UtilityPole } from "lucide-preact";
import type { ComponentChildren } from "preact";
import { useMemo, useRef } from "preact/hooks";
import type { HomeBody } from "../../../worker/protocol/config.ts";
import type { LiveAnswer } from "../../../worker/protocol/questions.ts";
import { formatAge, readingAgeS } from "../../format/age.ts";
import { formatPower } from "../../format/electricity.ts";
import { branchFlow, gridFlow, shownPower } from "../../format/flow.ts";
import { locale, t } from "../../i18n/translate.ts";
import { serverNowS } from "../../live/live_state.ts";
import { Badge } from "../../ui/badge.tsx";
import { BranchMark } from "../../ui/branch_mark.tsx";
import { Card } from "../../ui/card.tsx";
import { FigureText } from "../../ui/figure_text.tsx";
import { useInSight } from "../../ui/use_in_sight.ts";
import { useWide } from "../../ui/use_wide.ts";
import {
  biggestBranches,
  biggestFlow,
  energyFlow,
  type FlowEnd,
  type FlowLine,
  flowLines,
} from "./energy_flow.ts";
import { type NowReading, readNow } from "./now_reading.ts";
import "./energy_flow_card.css";

interface EnergyFlowCardProps {
  home: HomeBody;
  reading: NowReading;
  /** The newest whole minute: it says which branches are shown. */
  minute: LiveAnswer;
  flows: boolean;
  stale: boolean;
}

const ICONS = {
  grid: UtilityPole,
  solar: Sun,
  battery: BatteryCharging,
  generator: Fuel,
  rest: Plug,
} as const;
const NAMES = {
  grid: "now.grid",
  solar: "now.solar",
  battery: "now.battery",
  generator: "now.generator",
  rest: "live.flowRest",
} as const;

/** Moves only while values flow; without motion the words say which way. */
export default function EnergyFlowCard({ home, reading, minute, flows, stale }: EnergyFlowCardProps) {
  const most = useWide() ? 5 : 3;
  const chosen = useMemo(
    () => biggestBranches(readNow(home, minute, serverNowS.peek()), most),
    [home, minute, most],
  );
  if (!reading.hasMains) return null;
  const flow = energyFlow(reading, chosen);
  const mostW = biggestFlow(flow);
  const moves = flows && !stale;
  return (
    <Card
      title={t("live.flow")}
      class={`energy-flow${moves ? " energy-flow-moving" : ""}${stale ? " energy-flow-stale" : ""}`}
      aside={stale && minute.at !== null && (
        <Badge look="stale">
          {t("live.flowStale", { age: formatAge(readingAgeS(minute.at, serverNowS.value), locale) })}
        </Badge>
      )}
    >
      {flow.houseW === null && <p class="now-muted">{t("live.flowUnknown")}</p>}
      <Ends label={t("live.flowSources")} ends={flow.sources} />
      <Lines lines={flowLines(flow.sources, mostW)} />
      <p class="flow-house">
        <House size={20} aria-hidden="true" />
        <span>{t("now.house")}</span>
        <strong>
          <FigureText quantity={formatPower(flow.houseW, locale)} />
        </strong>
      </p>
      <Lines lines={flowLines(flow.sinks, mostW)} below />
      <Ends label={t("live.flowSinks")} ends={flow.sinks} />
    </Card>
  );
}

/** Dots on each line while it is in sight; only their transform moves, which costs the page's own thread little. */
const DOTS = [0, 1, 2];

function Lines({ lines, below = false }: { lines: readonly FlowLine[]; below?: boolean }) {
  const box = useRef<HTMLDivElement>(null);
  const [seen] = useInSight(box);
  return (
    <div ref={box} class={below ? "flow-lines flow-lines-below" : "flow-lines"} aria-hidden="true">
      <svg viewBox="0 0 100 100" preserveAspectRatio="none">
        {lines.map(({ key, path, colour, widthPx, paceS }) => (
          <path
            key={key}
            class={paceS === null ? "flow-line flow-line-idle" : "flow-line"}
            style={{ "--mark": `var(${colour})` }}
            d={path}
            stroke-width={widthPx}
          />
        ))}
      </svg>
      {lines.map(({ key, x, colour, paceS, towardsHouse }) =>
        seen && paceS !== null && DOTS.map((dot) => (
          <span
            key={`${key} ${dot}`}
            class={towardsHouse ? "flow-dot" : "flow-dot flow-dot-back"}
            style={{
              "--mark": `var(${colour})`,
              "--x": x,
              animationDuration: `${paceS}s`,
              animationDelay: `${-paceS * dot / DOTS.length}s`,
            }}
          />
        ))
      )}
    </div>
  );
}

function Ends({ label, ends }: { label: string; ends: readonly FlowEnd[] }) {
  return (
    <ul class="flow-ends" aria-label={label} style={{ "--ends": ends.length }}>
      {ends.map((end) => <End key={end.key} end={end} />)}
    </ul>
  );
}

function End({ end: { kind, name, icon, colour, inW } }: { end: FlowEnd }) {
  const flow = kind === "grid"
    ? gridFlow(inW)
    : branchFlow(kind === "branch" || kind === "rest" ? "load" : kind, shownPower("solar", inW));
  const quiet = flow.word === "flow.using" || flow.word === "flow.unknown";
  return (
    <li class="flow-end">
      <Disc colour={colour} kind={kind} icon={icon} />
      <span class="flow-name">{name ?? (kind === "branch" ? "" : t(NAMES[kind]))}</span>
      <strong class="flow-watts">
        <FigureText quantity={formatPower(flow.watts, locale)} />
      </strong>
      <span class={quiet ? "hidden-text" : "flow-word"}>{t(flow.word)}</span>
    </li>
  );
}

function Disc({ colour, kind, icon }: Pick<FlowEnd, "colour" | "kind" | "icon">): ComponentChildren {
  if (kind === "branch") return <BranchMark icon={icon} colour={colour} />;
  const Icon = ICONS[kind];
  return (
    <span class="branch-mark flow-disc" style={{ "--mark": `var(${colour})` }}>
      <Icon size={20} aria-hidden="true" />
    </span>
  );
}
