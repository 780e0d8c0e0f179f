import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { t } from "../../i18n/translate.ts";
import type { DayEnergy } from "./day_energy.ts";
import { layOutSankey, sankeyNeighbour, type SankeyStop, STOP_PX } from "./sankey_layout.ts";
import { endName, energyText, shareText } from "./sankey_texts.ts";

interface SankeyPictureProps {
  /** With small ones grouped. */
  energy: Pick<DayEnergy, "totalWh" | "sources" | "sinks">;
  house: string;
  label: string;
  /** A group of small ones was pressed. */
  onOpen(key: string): void;
}

const NARROW_PX = 560;

/** Bands as wide as their energy. Every stop is a button, one of them in the way of Tab; the bands are decoration. */
export function SankeyPicture({ energy, house, label, onOpen }: SankeyPictureProps) {
  const place = useRef<HTMLDivElement>(null);
  const [widthPx, setWidthPx] = useState(0);
  const [marked, setMarked] = useState<string | null>(null);
  const [current, setCurrent] = useState("house");
  const hintId = useId();
  /** What the focus moves to once it is drawn. */
  const after = useRef<string | null>(null);
  useLayoutEffect(() => {
    const measure = () => setWidthPx(Math.round(place.current!.clientWidth));
    const watcher = new ResizeObserver(measure);
    watcher.observe(place.current!);
    measure();
    return () => watcher.disconnect();
  }, []);
  const narrow = widthPx < NARROW_PX;
  const drawing = useMemo(
    () =>
      widthPx === 0 ? null : layOutSankey(energy, {
        widthPx,
        gutterPx: narrow ? 88 : 220,
        rowPx: narrow ? 36 : 26,
      }),
    [energy, widthPx],
  );
  useEffect(() => {
    if (!drawing) return;
    const next = after.current;
    after.current = null;
    if (next !== null) go(next);
    // What was grouped again is no longer there to stand on.
    else if (!drawing.stops.some(({ key }) => key === current)) setCurrent("house");
  }, [drawing]);

  const nameOf = ({ end, column }: SankeyStop) => end ? endName(end, column > 0) : house;
  const textOf = (stop: SankeyStop) => {
    const share = t("sankey.share", { share: shareText(stop.wh, energy.totalWh) });
    return `${nameOf(stop)}: ${energyText(stop.wh)}, ${share}`;
  };
  const go = (key: string) => {
    setCurrent(key);
    setMarked(key);
    place.current?.querySelector<HTMLElement>(`[data-stop="${CSS.escape(key)}"]`)?.focus();
  };
  function onKeyDown(event: KeyboardEvent) {
    if (!drawing || event.altKey || event.ctrlKey || event.metaKey) return;
    const from = drawing.stops.find(({ key }) => key === current);
    if (from && event.key.startsWith("Arrow")) go(sankeyNeighbour(drawing.stops, from, event.key).key);
    else if (event.key === "Escape") setMarked(null);
    else return;
    event.preventDefault();
  }
  const shown = drawing?.stops.find(({ key }) => key === marked) ?? null;
  const isNear = (source: string, target: string) =>
    marked === null || marked === source || marked === target;

  return (
    <div class={narrow ? "sankey sankey-narrow" : "sankey"} ref={place}>
      {drawing && (
        <div
          class="sankey-place"
          role="group"
          aria-label={label}
          aria-describedby={hintId}
          style={{ height: `${drawing.heightPx}px` }}
          onKeyDown={onKeyDown}
          onPointerLeave={() => setMarked(null)}
        >
          <svg
            viewBox={`0 0 ${widthPx} ${drawing.heightPx}`}
            preserveAspectRatio="none"
            aria-hidden="true"
          >
            {drawing.bands.map(({ key, source, target, path, widthPx, colour, end }) => (
              <path
                key={key}
                class={`sankey-band${isNear(source, target) ? "" : " sankey-far"}${
                  end.kind === "unknown" ? " sankey-unknown" : ""
                }`}
                style={{ "--mark": `var(${colour})` }}
                d={path}
                stroke-width={Math.max(widthPx, 1)}
                onPointerEnter={() => setMarked(end.key)}
              />
            ))}
            {drawing.stops.map(({ key, end, x, y, heightPx }) => (
              <rect
                key={key}
                class="sankey-stop"
                style={{ "--mark": `var(${end?.colour ?? "--load"})` }}
                x={x}
                y={y}
                width={STOP_PX}
                height={Math.max(heightPx, 1)}
              />
            ))}
          </svg>
          {drawing.stops.map((stop) => {
            const { key, end, x, y, heightPx, roomPx, wh } = stop;
            const opens = end?.kind === "others";
            return (
              <button
                key={key}
                type="button"
                data-stop={key}
                title={nameOf(stop)}
                class={stop.end === null ? "sankey-name sankey-name-house" : "sankey-name"}
                style={{
                  left: `${(x + STOP_PX) / widthPx * 100}%`,
                  top: `${y + heightPx / 2}px`,
                  maxWidth: `${roomPx / widthPx * 100}%`,
                }}
                tabIndex={key === current ? 0 : -1}
                aria-expanded={opens ? false : undefined}
                onFocus={() => {
                  setCurrent(key);
                  setMarked(key);
                }}
                onBlur={() => setMarked(null)}
                onPointerEnter={() => setMarked(key)}
                onClick={() => {
                  if (!opens) return setMarked(key);
                  after.current = end.parts[0].key;
                  onOpen(key);
                }}
              >
                <span class="sankey-text">{nameOf(stop)}</span>
                <span class="sankey-wh">{energyText(wh)}</span>
                <span class="hidden-text">{t("sankey.share", { share: shareText(wh, energy.totalWh) })}</span>
              </button>
            );
          })}
        </div>
      )}
      <p class="sankey-readout" aria-hidden="true">{shown ? textOf(shown) : t("sankey.hint")}</p>
      <span id={hintId} class="hidden-text">{t("sankey.keys")}</span>
    </div>
  );
}
