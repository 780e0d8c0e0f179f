import { Cable, CircleCheck } from "lucide-preact";
import { ErrorBoundary, useLocation } from "preact-iso";
import { useEffect, useState } from "preact/hooks";
import { may } from "../../../worker/domain/access.ts";
import type { HomeBody } from "../../../worker/protocol/config.ts";
import { t } from "../../i18n/translate.ts";
import { followFlow } from "../../live/follow_flow.ts";
import { flowing } from "../../live/live_flow.ts";
import { followHome, live, serverNowS } from "../../live/live_state.ts";
import { Card } from "../../ui/card.tsx";
import { Empty } from "../../ui/empty.tsx";
import { channelRows } from "../branches/channel_rows.ts";
import { SetupTabs } from "../branches/setup_tabs.tsx";
import { FirstStepsPart } from "../first_steps/first_steps_part.tsx";
import { HomeGate } from "../shell/home_gate.tsx";
import { usePageTitle } from "../shell/page_title.ts";
import { BranchesStep } from "./branches_step.tsx";
import { MainsStep } from "./mains_step.tsx";
import { nextStep, SETUP_STEPS, type SetupStep } from "./setup_steps.ts";
import "../branches/branches_page.css";
import "./setup_page.css";

export default function SetupPage({ home, step }: { home: string; step?: string }) {
  usePageTitle(t("setup.title"));
  useEffect(() => followHome(home), [home]);
  return (
    <HomeGate id={home}>
      {(body) => (
        <>
          {may(body.role, "configure") && (
            <ErrorBoundary>
              <FirstStepsPart home={body} />
            </ErrorBoundary>
          )}
          <Setup key={body.id} home={body} asked={step ?? null} />
        </>
      )}
    </HomeGate>
  );
}

const STEP_TEXT = {
  mains: "setup.stepMains",
  branches: "setup.stepBranches",
  done: "setup.stepDone",
} as const;

function Setup({ home, asked }: { home: HomeBody; asked: string | null }) {
  const { route } = useLocation();
  useEffect(() => followFlow(home), [home.id]);
  const rows = channelRows(home, flowing.value?.answer ?? live.value.value, serverNowS.value);
  // Where to begin is settled once: naming the last clamp does not whisk the page away.
  const [begun] = useState<SetupStep>(() => nextStep(home, rows));
  const step = SETUP_STEPS.find((known) => known === asked) ?? begun;
  const canChange = may(home.role, "configure");
  const at = `/h/${encodeURIComponent(home.id)}`;
  const go = (to: SetupStep) => route(`${at}/panel/setup/${to}`);

  return (
    <div class="panel-setup">
      <header class="page-head">
        <h1>{t("setup.title")}</h1>
        <SetupTabs home={home.id} here="setup" />
      </header>
      {rows.length === 0
        ? (
          <Card>
            <Empty
              icon={<Cable size={24} />}
              title={t("setup.noDevice")}
              action={<a class="button button-primary" href={`${at}/add-device`}>{t("device.addTitle")}</a>}
            >
              {t("channels.noneHelp")}
            </Empty>
          </Card>
        )
        : (
          <>
            <nav class="setup-steps" aria-label={t("setup.steps")}>
              {SETUP_STEPS.map((name, i) => (
                <a
                  key={name}
                  class="setup-step"
                  href={`${at}/panel/setup/${name}`}
                  aria-current={name === step ? "step" : undefined}
                >
                  <span class="setup-step-number" aria-hidden="true">{i + 1}</span>
                  {t(STEP_TEXT[name])}
                </a>
              ))}
            </nav>
            <p class="field-hint">{canChange ? t("setup.leave") : t("home.readOnly")}</p>
            {step === "mains" && (
              <MainsStep
                home={home}
                rows={rows}
                canChange={canChange}
                onNext={() => go("branches")}
              />
            )}
            {step === "branches" && (
              <BranchesStep
                home={home}
                rows={rows}
                canChange={canChange}
                onDone={() => go("done")}
              />
            )}
            {step === "done" && (
              <Card>
                <Empty
                  icon={<CircleCheck size={24} />}
                  title={t("setup.doneTitle")}
                  action={
                    <span class="setup-done">
                      <a class="button button-primary" href={`${at}/panel`}>{t("setup.toLegend")}</a>
                      <a class="button button-plain" href={`${at}/panel/doctor`}>{t("setup.toDoctor")}</a>
                    </span>
                  }
                >
                  {t("setup.doneHelp")}
                </Empty>
              </Card>
            )}
          </>
        )}
    </div>
  );
}
