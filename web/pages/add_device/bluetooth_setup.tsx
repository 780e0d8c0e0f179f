import { Bluetooth, CircleCheck, ExternalLink, Radio } from "lucide-preact";
import { useEffect, useMemo } from "preact/hooks";
import { formatPower } from "../../format/electricity.ts";
import { locale, t } from "../../i18n/translate.ts";
import { serverNowS } from "../../live/live_state.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { FigureText } from "../../ui/figure_text.tsx";
import { Notice } from "../../ui/notice.tsx";
import { ClaimCode } from "./claim_code.tsx";
import { JoinStages } from "./join_stages.tsx";
import { NetworkStep } from "./network_step.tsx";
import { SetupRun, type Shown } from "./setup_run.ts";
import { SetupTrouble } from "./setup_trouble.tsx";
import "./bluetooth_setup.css";

export function BluetoothSetup({ home }: { home: string }) {
  const run = useMemo(() => new SetupRun(home), [home]);
  useEffect(() => () => run.close(), [run]);
  const shown = run.shown.value;
  return (
    <Card title={t("pair.title")} class="pair">
      {!shown.reached && shown.step !== "done" && (
        <Notice look="warn" icon={<Radio size={20} />} title={t("pair.away")} />
      )}
      <SetupTrouble words={shown.words} problem={shown.problem} />
      <div class="pair-step" aria-live="polite">
        <Step run={run} shown={shown} home={home} />
      </div>
    </Card>
  );
}

function nameOf({ name, greeting }: Shown): string {
  const identity = greeting?.identity;
  return identity ? t("device.name", { model: t(`model.${identity.model}`), serial: identity.serial }) : name;
}

function Step({ run, shown, home }: { run: SetupRun; shown: Shown; home: string }) {
  const search = (look: "primary" | "plain", text: "pair.search" | "pair.another" | "pair.addAnother") => (
    <Button look={look} icon={<Bluetooth size={18} />} onClick={() => void run.search()}>{t(text)}</Button>
  );
  switch (shown.step) {
    case "start":
      return (
        <>
          <p class="add-device-lead">{t("pair.lead")}</p>
          <div class="pair-actions">{search("primary", "pair.search")}</div>
        </>
      );
    case "connecting":
      return shown.words === null
        ? <p class="pair-busy">{t("pair.connecting", { name: nameOf(shown) })}</p>
        : (
          <div class="pair-actions">
            <Button look="primary" onClick={() => void run.connect()}>{t("pair.tryAgain")}</Button>
            {search("plain", "pair.another")}
          </div>
        );
    case "press":
      return (
        <>
          <p class="pair-name">{t("pair.press")}</p>
          <p class="add-device-state">{t("pair.pressHelp")}</p>
        </>
      );
    case "device":
      return (
        <>
          <p class="pair-name">{t("pair.found", { name: nameOf(shown) })}</p>
          <p class="add-device-state">
            {shown.greeting?.canIdentify ? t("pair.blinks") : t("pair.noBlink")}
          </p>
          <div class="pair-actions">
            <Button look="primary" onClick={() => run.chooseNetwork()}>{t("pair.yes")}</Button>
            {shown.greeting?.canIdentify && (
              <Button onClick={() => void run.identify()}>{t("pair.blinkAgain")}</Button>
            )}
            {search("plain", "pair.another")}
          </div>
        </>
      );
    case "network":
      return (
        <NetworkStep
          networks={shown.networks}
          canScan={shown.greeting?.canScan ?? false}
          tried={shown.ssid}
          online={shown.greeting?.online ?? false}
          onScan={() => void run.scan()}
          onJoin={(credentials) => void run.join(credentials)}
        />
      );
    case "joining":
      return (
        <>
          <JoinStages stage={shown.stage} stopped={shown.words !== null || shown.problem !== null} />
          {(shown.words !== null || shown.problem !== null) && (
            <div class="pair-actions">
              <Button look="primary" onClick={() => void run.join(null)}>{t("pair.tryAgain")}</Button>
              <Button onClick={() => run.chooseNetwork()}>{t("pair.otherNetwork")}</Button>
            </div>
          )}
        </>
      );
    case "own_page":
      return (
        <>
          <p class="pair-name">{t("pair.ownPage")}</p>
          <p class="add-device-state">{t("pair.ownPageHelp")}</p>
          {shown.claim && (
            <ClaimCode claim={shown.claim.claim} leftS={shown.claim.expiresAtS - serverNowS.value} />
          )}
          {shown.page && (
            <div class="pair-actions">
              <a class="button button-primary" href={shown.page} target="_blank" rel="noreferrer">
                <ExternalLink size={18} aria-hidden="true" />
                {t("pair.openPage")}
              </a>
            </div>
          )}
        </>
      );
    case "done":
      return (
        <>
          <p class="pair-name pair-done">
            <CircleCheck size={20} aria-hidden="true" />
            {t("pair.done")}
          </p>
          {shown.reading?.powerW == null ? <p>{t("pair.noPower")}</p> : (
            <p class="pair-reading">
              <span class="add-device-state">{t("pair.reading")}</span>
              <FigureText quantity={formatPower(shown.reading.powerW, locale)} size="huge" />
            </p>
          )}
          <div class="pair-actions">
            <a class="button button-primary" href={`/h/${encodeURIComponent(home)}/panel/setup`}>
              {t("pair.nameBranches")}
            </a>
            {search("plain", "pair.addAnother")}
          </div>
        </>
      );
  }
}
