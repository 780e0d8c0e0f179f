import { ListTree, Printer } from "lucide-preact";
import { useState } from "preact/hooks";
import type { HomeBody } from "../../../worker/protocol/config.ts";
import { branchColours } from "../../format/branch_colour.ts";
import { locale, t } from "../../i18n/translate.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Empty } from "../../ui/empty.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { SetupTabs } from "../branches/setup_tabs.tsx";
import { HomeGate } from "../shell/home_gate.tsx";
import { usePageTitle } from "../shell/page_title.ts";
import { Breakers } from "./breakers.tsx";
import { panelPictures } from "./panel_slots.ts";
import "./legend_page.css";

export default function LegendPage({ home }: { home: string }) {
  usePageTitle(t("legend.title"));
  return <HomeGate id={home}>{(body) => <Legend home={body} />}</HomeGate>;
}

function Legend({ home }: { home: HomeBody }) {
  const [paper, setPaper] = useState<"a4" | "a5">("a5");
  const pictures = panelPictures(home.branches);
  const colours = branchColours(home.branches);
  const printed = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: home.zone }).format(
    new Date(),
  );
  return (
    <div class={`legend legend-${paper}`}>
      <header class="page-head legend-screen">
        <h1>{t("legend.title")}</h1>
        <SetupTabs home={home.id} here="legend" />
      </header>
      {pictures.length === 0
        ? (
          <Card>
            <Empty icon={<ListTree size={24} />} title={t("legend.empty")} />
          </Card>
        )
        : (
          <>
            <div class="legend-actions legend-screen">
              <p class="legend-help">{t("legend.help")}</p>
              <Segmented
                label={t("legend.paper")}
                value={paper}
                options={[{ value: "a5", label: "A5" }, { value: "a4", label: "A4" }]}
                onValue={(chosen: "a4" | "a5") => setPaper(chosen)}
              />
              <Button look="primary" icon={<Printer size={16} />} onClick={() => globalThis.print()}>
                {t("legend.print")}
              </Button>
            </div>
            <p class="legend-home">{home.name}</p>
            {pictures.map(({ feeder, columns }) => (
              <section
                key={feeder?.id ?? ""}
                class="legend-panel"
                aria-labelledby={`panel-${feeder?.id ?? ""}`}
              >
                <h2 id={`panel-${feeder?.id ?? ""}`}>{feeder?.name ?? t("legend.main")}</h2>
                <div class="legend-columns">
                  {columns.map((slots, side) => (
                    <Breakers
                      key={side}
                      slots={slots}
                      colours={colours}
                      side={side === 0 ? "left" : "right"}
                    />
                  ))}
                </div>
              </section>
            ))}
            <p class="legend-printed">{t("legend.printed", { date: printed })}</p>
          </>
        )}
    </div>
  );
}
