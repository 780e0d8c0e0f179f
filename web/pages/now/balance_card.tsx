import { formatPower } from "../../format/electricity.ts";
import { gridFlow } from "../../format/flow.ts";
import type { BalancePart } from "../../format/power_balance.ts";
import { quantityText } from "../../format/quantity.ts";
import { locale, t } from "../../i18n/translate.ts";
import { Card } from "../../ui/card.tsx";
import { ColourDot } from "../../ui/colour_dot.tsx";
import { FigureText } from "../../ui/figure_text.tsx";
import { SplitBar } from "../../ui/split_bar.tsx";
import type { NowReading } from "./now_reading.ts";

type Side = "from" | "to";

function colourOfPart(key: BalancePart["key"], side: Side): string {
  if (key === "grid") return side === "from" ? "--import" : "--export";
  if (key === "house") return "--load";
  return key === "generator" ? "--price" : `--${key}`;
}
const textOfPart = {
  grid: "now.grid",
  solar: "now.solar",
  battery: "now.battery",
  generator: "now.generator",
  house: "now.house",
} as const;

/** The house in one number, and where its power comes from and goes to. */
export function BalanceCard({ reading: { balance, hasMains, missingPhases } }: { reading: NowReading }) {
  const { houseW, gridW, from, to } = balance;
  if (!hasMains) {
    return (
      <Card>
        <p class="now-muted">{t("now.noMains")}</p>
      </Card>
    );
  }
  const grid = gridFlow(gridW);
  return (
    <Card class="balance">
      <div class="balance-head">
        <div>
          <h2 class="balance-label">{t("now.houseUses")}</h2>
          <FigureText quantity={formatPower(houseW, locale)} size="huge" />
        </div>
        <p class="balance-grid">
          <span class="balance-word">
            <ColourDot colour={grid.word === "flow.exporting" ? "--export" : "--import"} />
            {t(grid.word)}
          </span>
          <FigureText quantity={formatPower(grid.watts, locale)} size="large" />
        </p>
      </div>
      {missingPhases.length > 0 && (
        <p class="now-muted">
          {t("now.missingPhases", {
            phases: missingPhases.map((phase) => t("now.phase", { phase })).join(", "),
          })}
        </p>
      )}
      {houseW !== null && houseW < -5 && <p class="field-error">{t("now.houseBelowZero")}</p>}
      {from.length > 0 && (
        <div class="balance-sides">
          <BalanceSide title={t("now.from")} side="from" parts={from} />
          <BalanceSide title={t("now.to")} side="to" parts={to} />
        </div>
      )}
    </Card>
  );
}

function BalanceSide({ title, side, parts }: { title: string; side: Side; parts: BalancePart[] }) {
  return (
    <div class="balance-side">
      <h3 class="balance-label">{title}</h3>
      <SplitBar
        parts={parts.map(({ key, watts }) => ({ key, value: watts, colour: colourOfPart(key, side) }))}
      />
      <ul class="balance-parts">
        {parts.map(({ key, watts }) => (
          <li key={key}>
            <ColourDot colour={colourOfPart(key, side)} />
            {t(textOfPart[key])}
            <span class="balance-value">{quantityText(formatPower(watts, locale))}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
