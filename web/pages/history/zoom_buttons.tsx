import { Maximize, ZoomIn, ZoomOut } from "lucide-preact";
import { sameView, zoomView } from "../../chart/viewport.ts";
import { t } from "../../i18n/translate.ts";
import { Button } from "../../ui/button.tsx";
import type { HistoryQuery } from "./history_query.ts";
import type { HistoryAnswers } from "./use_history.ts";

interface ZoomButtonsProps {
  answers: HistoryAnswers;
  zoomed: boolean;
  go(change: Partial<HistoryQuery>, step: boolean): void;
}

/** What wheel and fingers do, for those who have neither. */
export function ZoomButtons({ answers: { view, home, bounds }, zoomed, go }: ZoomButtonsProps) {
  const zoom = (factor: number) => {
    const next = zoomView(view, factor, (view.minS + view.maxS) / 2, bounds);
    go({ zoom: sameView(next, home) ? null : next }, false);
  };
  return (
    <span class="zoom-buttons">
      {zoomed && (
        <Button
          look="quiet"
          iconOnly
          icon={<Maximize size={18} />}
          onClick={() => go({ zoom: null }, false)}
        >
          {t("history.resetZoom")}
        </Button>
      )}
      <Button
        look="quiet"
        iconOnly
        icon={<ZoomOut size={18} />}
        disabled={view.maxS - view.minS >= bounds.longestS}
        onClick={() => zoom(2)}
      >
        {t("history.zoomOut")}
      </Button>
      <Button
        look="quiet"
        iconOnly
        icon={<ZoomIn size={18} />}
        disabled={view.maxS - view.minS <= bounds.shortestS}
        onClick={() => zoom(0.5)}
      >
        {t("history.zoomIn")}
      </Button>
    </span>
  );
}
