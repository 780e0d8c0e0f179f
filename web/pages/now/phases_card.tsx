import type { LiveAnswer } from "../../../worker/protocol/questions.ts";
import { formatCurrent, formatPower, formatVoltage } from "../../format/electricity.ts";
import { gridFlow } from "../../format/flow.ts";
import { locale, t } from "../../i18n/translate.ts";
import { Card } from "../../ui/card.tsx";
import { FigureText } from "../../ui/figure_text.tsx";

export function PhasesCard({ mains }: { mains: LiveAnswer["mains"] }) {
  return (
    <Card title={t("now.phases")}>
      <ul class="phases">
        {mains.map(({ phase, powerW, voltageV, currentA }) => {
          const flow = gridFlow(powerW);
          return (
            <li key={phase} class="phase">
              <h3>{t("now.phase", { phase })}</h3>
              <FigureText quantity={formatPower(flow.watts, locale)} size="large" />
              <span class="phase-word">{t(flow.word)}</span>
              <span class="phase-rest">
                <FigureText quantity={formatVoltage(voltageV, locale)} />
                <FigureText quantity={formatCurrent(currentA, locale)} />
              </span>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
