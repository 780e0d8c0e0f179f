import { useState } from "preact/hooks";
import { SERVICE_TYPES, servicePhases, type ServiceType } from "../../../worker/domain/branch.ts";
import type { Phase } from "../../../worker/domain/channel.ts";
import type { HomeBody } from "../../../worker/protocol/config.ts";
import type { Answer, Problem } from "../../api/ask.ts";
import { changeChannel, changeHome } from "../../api/homes.ts";
import { formatPower, formatVoltage } from "../../format/electricity.ts";
import { locale, t } from "../../i18n/translate.ts";
import { reloadHome } from "../../live/home_state.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { FigureText } from "../../ui/figure_text.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import type { ChannelRow } from "../branches/channel_rows.ts";
import { formError } from "../shell/problem_text.ts";
import { isMainsClamp, missingPhases } from "./setup_steps.ts";

interface MainsStepProps {
  home: HomeBody;
  rows: readonly ChannelRow[];
  canChange: boolean;
  onNext(): void;
}

/** Which of the mains clamps is on which phase. Each choice is kept at once. */
export function MainsStep({ home, rows, canChange, onNext }: MainsStepProps) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const phases = servicePhases(home.service);
  const missing = missingPhases(home, rows);
  const clamps = rows.filter(isMainsClamp);
  const devices = new Set(clamps.map(({ device }) => device));
  const nameOf = (row: ChannelRow) => home.devices.find(({ id }) => id === row.device)?.name ?? "";

  async function keep(asked: Promise<Answer<unknown>>) {
    const answer = await asked;
    setProblem(answer.ok ? null : answer);
    await reloadHome();
  }
  const place = ({ device, channel }: ChannelRow, value: string) =>
    keep(changeChannel(home.id, device, channel, {
      ...(value === "" ? { target: null } : { target: "mains", phase: Number(value) as Phase }),
      since: "start",
    }));

  return (
    <Card title={t("setup.mainsTitle")}>
      <div class="setup-mains">
        <p class="field-hint">{t("setup.mainsHelp")}</p>
        <Segmented
          label={t("home.service")}
          labelled
          disabled={!canChange}
          value={home.service}
          options={SERVICE_TYPES.map((value) => ({ value, label: t(`service.${value}`) }))}
          onValue={(service: ServiceType) => void keep(changeHome(home.id, { service }))}
        />
        <ul class="setup-mains-list">
          {clamps.map((row) => (
            <li key={`${row.device} ${row.channel}`} class="setup-mains-row">
              <span class="setup-mains-name">
                {t("setup.mainsChannel", { channel: row.channel })}
                {devices.size > 1 && <span class="setup-mains-device">{nameOf(row)}</span>}
              </span>
              <span class="setup-mains-reading">
                {row.reading
                  ? (
                    <>
                      <FigureText quantity={formatPower(row.reading.powerW, locale)} size="large" />
                      <FigureText quantity={formatVoltage(row.reading.voltageV, locale)} />
                    </>
                  )
                  : <span class="field-hint">{t("setup.noReading")}</span>}
              </span>
              <Segmented
                label={devices.size > 1
                  ? `${t("setup.mainsChannel", { channel: row.channel })}, ${nameOf(row)}`
                  : t("setup.mainsChannel", { channel: row.channel })}
                disabled={!canChange}
                value={row.feed?.target === "mains" ? `${row.feed.phase}` : ""}
                options={[
                  ...phases.map((phase) => ({ value: `${phase}`, label: t("now.phase", { phase }) })),
                  { value: "", label: t("setup.mainsUnused") },
                ]}
                onValue={(value) => void place(row, value)}
              />
            </li>
          ))}
        </ul>
        {missing.length > 0 && (
          <p class="setup-missing">
            {t("setup.mainsMissing", {
              phases: missing.map((phase) => t("now.phase", { phase })).join(", "),
            })}
          </p>
        )}
        {problem && <p class="form-failed" role="alert">{formError(problem, [])}</p>}
        <Button look="primary" onClick={onNext}>{t("setup.mainsNext")}</Button>
      </div>
    </Card>
  );
}
