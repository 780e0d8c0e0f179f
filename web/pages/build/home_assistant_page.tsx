import { useState } from "preact/hooks";
import { may } from "../../../worker/domain/access.ts";
import type { HomeBody } from "../../../worker/protocol/config.ts";
import type { HaBody } from "../../../worker/protocol/home_assistant.ts";
import { askHomeAssistant, turnHomeAssistant } from "../../api/build.ts";
import { formatTime } from "../../format/time_text.ts";
import { locale, t } from "../../i18n/translate.ts";
import { Card } from "../../ui/card.tsx";
import { ErrorLine } from "../../ui/error_line.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { SwitchField } from "../../ui/switch_field.tsx";
import { useAsked } from "../security/use_asked.ts";
import { HomeGate } from "../shell/home_gate.tsx";
import { usePageTitle } from "../shell/page_title.ts";
import { problemTitle } from "../shell/problem_text.ts";
import { ProblemState } from "../shell/states.tsx";
import { BackToSystem } from "../system/back_to_system.tsx";
import { ConnectCard } from "./connect_card.tsx";
import "../../ui/field.css";
import "./build_page.css";

export default function HomeAssistantPage({ home }: { home: string }) {
  usePageTitle(t("ha.title"));
  return (
    <>
      <BackToSystem />
      <header class="page-head">
        <h1>{t("ha.title")}</h1>
      </header>
      <p class="build-lead">{t("ha.lead")}</p>
      <HomeGate id={home}>{(body) => <Offer key={body.id} home={body} />}</HomeGate>
    </>
  );
}

function Offer({ home }: { home: HomeBody }) {
  const { value, problem, reload } = useAsked(() => askHomeAssistant(home.id));
  const [failed, setFailed] = useState<string | null>(null);
  const mine = may(home.role, "configure");

  async function turn(on: boolean) {
    const answer = await turnHomeAssistant(home.id, on);
    setFailed(answer.ok ? null : problemTitle(answer));
    await reload();
  }

  if (value === null) {
    return problem
      ? <ProblemState problem={problem} retry={() => void reload()} />
      : <Skeleton heightPx={220} label={t("app.loading")} />;
  }
  return (
    <div class="build-columns">
      <Card title={home.name}>
        <div class="build-form">
          <SwitchField
            label={t("ha.offer")}
            hint={mine ? t("ha.offerHint") : t("ha.notYours")}
            checked={value.on}
            disabled={!mine}
            onChecked={(on) => void turn(on)}
          />
          {failed && <ErrorLine>{failed}</ErrorLine>}
          <p class="field-hint" role="status">{stateText(value, home.zone)}</p>
        </div>
      </Card>
      <ConnectCard />
    </div>
  );
}

function stateText({ on, entities, devices, toldAtS }: HaBody, zone: string): string {
  if (!on) return t("ha.offOff");
  const offered = t("ha.offered", { entities, devices });
  if (toldAtS === null) return offered;
  return `${offered} · ${t("ha.told", { date: formatTime(toldAtS, "fullAndClock", locale, zone) })}`;
}
