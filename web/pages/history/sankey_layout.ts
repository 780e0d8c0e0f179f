/** Where the bands of a period's energy lie. Pure. */
import { sankey, type SankeyLink, sankeyLinkHorizontal, type SankeyNode } from "d3-sankey";
import type { DayEnergy, EnergyEnd } from "./day_energy.ts";

export interface SankeyBox {
  widthPx: number;
  /** Room for the names at the right edge. */
  gutterPx: number;
  /** From one name to the next below it. */
  rowPx: number;
}
export interface SankeyStop {
  key: string;
  /** Null: the house. */
  end: EnergyEnd | null;
  /** 0 what comes in, 1 the house, and so on. */
  column: number;
  wh: number;
  x: number;
  y: number;
  heightPx: number;
  /** For its name. */
  roomPx: number;
}
export interface SankeyBand {
  key: string;
  source: string;
  target: string;
  path: string;
  widthPx: number;
  colour: string;
  end: EnergyEnd;
}
export interface SankeyDrawing {
  heightPx: number;
  columns: number;
  stops: SankeyStop[];
  bands: SankeyBand[];
}

export const STOP_PX = 10;
const BODY_PX = 200;

interface Stop {
  key: string;
  end: EnergyEnd | null;
  column: number;
}
interface Band {
  end: EnergyEnd;
  value: number;
}
type LaidStop = SankeyNode<Stop, Band>;
type LaidBand = SankeyLink<Stop, Band>;

const HOUSE = "house";

export function layOutSankey(
  { sources, sinks }: Pick<DayEnergy, "sources" | "sinks">,
  box: SankeyBox,
): SankeyDrawing {
  const stops: Stop[] = [...sources.map((end) => ({ key: end.key, end, column: 0 })), {
    key: HOUSE,
    end: null,
    column: 1,
  }];
  const links: { source: string; target: string; value: number; end: EnergyEnd }[] = sources.map((end) => ({
    source: end.key,
    target: HOUSE,
    value: end.wh,
    end,
  }));
  const add = (source: string, ends: readonly EnergyEnd[], column: number) => {
    for (const end of ends) {
      stops.push({ key: end.key, end, column });
      links.push({ source, target: end.key, value: end.wh, end });
      if (end.kind !== "others") add(end.key, end.parts, column + 1);
    }
  };
  add(HOUSE, sinks, 2);

  const columns = Math.max(...stops.map(({ column }) => column)) + 1;
  const fullest = Math.max(
    ...Array.from({ length: columns }, (_, i) => stops.filter(({ column }) => column === i).length),
  );
  const heightPx = BODY_PX + fullest * box.rowPx;
  const laid = sankey<Stop, Band>()
    .nodeId(({ key }) => key)
    .nodeAlign((node) => (node as LaidStop).column)
    .nodeSort(() => 0)
    .linkSort(() => 0)
    .nodeWidth(STOP_PX)
    .nodePadding(box.rowPx)
    .extent([[0, box.rowPx / 2], [box.widthPx - box.gutterPx, heightPx - box.rowPx / 2]])({
      nodes: stops.map((stop) => ({ ...stop })),
      links,
    });
  const xs = columnsAt(columns, box);
  for (const node of laid.nodes) {
    node.x0 = xs[node.column];
    node.x1 = node.x0 + STOP_PX;
  }
  /** A name may reach as far as nothing else stands beside it. */
  const roomPx = ({ column, x0, y0, y1 }: LaidStop) => {
    const middle = (y0! + y1!) / 2;
    const blocked = laid.nodes.some((other) =>
      other.column > column && other.y0! - box.rowPx < middle && middle < other.y1! + box.rowPx
    );
    return (blocked ? xs[column + 1] : box.widthPx) - x0! - STOP_PX - 4;
  };
  const across = sankeyLinkHorizontal<Stop, Band>();
  return {
    heightPx,
    columns,
    stops: laid.nodes.map((node) => ({
      key: node.key,
      end: node.end,
      column: node.column,
      wh: node.value ?? 0,
      x: node.x0!,
      y: node.y0!,
      heightPx: node.y1! - node.y0!,
      roomPx: roomPx(node),
    })),
    bands: laid.links.map((link) => bandOf(link, across(link) ?? "")),
  };
}

/** Where there is room, the names right of the house get more of it. */
function columnsAt(columns: number, { widthPx, gutterPx }: SankeyBox): number[] {
  const lastPx = widthPx - gutterPx - STOP_PX;
  const steps = Array.from(
    { length: columns - 1 },
    (_, i) => (lastPx > 400 ? [1.5, 0.95, 1.7] : [1.15, 0.95, 1])[Math.min(i, 2)],
  );
  const all = steps.reduce((sum, step) => sum + step, 0);
  return steps.reduce((xs, step) => [...xs, xs.at(-1)! + step / all * lastPx], [0]);
}

function bandOf({ source, target, width, end }: LaidBand, path: string): SankeyBand {
  const [from, to] = [(source as LaidStop).key, (target as LaidStop).key];
  return {
    key: `${from} ${to}`,
    source: from,
    target: to,
    path,
    widthPx: width ?? 0,
    colour: end.colour,
    end,
  };
}

/** The stop that a key leads to: up and down in its column, across to the nearest of the next. */
export function sankeyNeighbour(stops: readonly SankeyStop[], from: SankeyStop, key: string): SankeyStop {
  const middle = (stop: SankeyStop) => stop.y + stop.heightPx / 2;
  const inColumn = (column: number) =>
    stops.filter((stop) => stop.column === column).sort((a, b) => middle(a) - middle(b));
  if (key === "ArrowUp" || key === "ArrowDown") {
    const column = inColumn(from.column);
    return column[column.findIndex(({ key }) => key === from.key) + (key === "ArrowUp" ? -1 : 1)] ?? from;
  }
  const next = inColumn(from.column + (key === "ArrowLeft" ? -1 : key === "ArrowRight" ? 1 : 0));
  const away = (stop: SankeyStop) => Math.abs(middle(stop) - middle(from));
  return next.toSorted((a, b) => away(a) - away(b))[0] ?? from;
}
