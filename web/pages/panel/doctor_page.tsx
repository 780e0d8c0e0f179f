import { RefreshCw, ShieldCheck, Stethoscope } from "lucide-preact";
import { useEffect, useState } from "preact/hooks";
import type { HomeBody } from "../../../worker/protocol/config.ts";
import type { DoctorAnswer } from "../../../worker/protocol/doctor.ts";
import { askDoctor } from "../../api/doctor.ts";
import { locale, t } from "../../i18n/translate.ts";
import { reloadHome } from "../../live/home_state.ts";
import { type Kept, nothingYet } from "../../live/kept.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Empty } from "../../ui/empty.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { SetupTabs } from "../branches/setup_tabs.tsx";
import { HomeGate } from "../shell/home_gate.tsx";
import { usePageTitle } from "../shell/page_title.ts";
import { ProblemState } from "../shell/states.tsx";
import { FindingCard } from "./finding_card.tsx";
import "./doctor_page.css";

export default function DoctorPage({ home }: { home: string }) {
  usePageTitle(t("doctor.title"));
  return <HomeGate id={home}>{(body) => <Doctor key={body.id} home={body} />}</HomeGate>;
}

function Doctor({ home }: { home: HomeBody }) {
  const [kept, setKept] = useState<Kept<DoctorAnswer>>(nothingYet);
  const [mended, setMended] = useState(false);
  const look = async () => {
    setKept((before) => ({ ...before, loading: true }));
    const answer = await askDoctor(home.id);
    setKept((before) =>
      answer.ok
        ? { value: answer.value, problem: null, loading: false }
        : { value: before.value, problem: answer, loading: false }
    );
  };
  useEffect(() => void look(), [home.id]);
  const time = new Intl.DateTimeFormat(locale, {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone: home.zone,
  });
  const timeText = (atS: number) => time.format(new Date(atS * 1000));
  const onMended = async () => {
    await Promise.all([reloadHome(), look()]);
    setMended(true);
  };
  const { value, problem, loading } = kept;
  return (
    <div class="doctor">
      <header class="page-head">
        <h1>{t("doctor.title")}</h1>
        <SetupTabs home={home.id} here="doctor" />
      </header>
      <div class="doctor-lead">
        <p>{t("doctor.help")}</p>
        <Button icon={<RefreshCw size={16} />} busy={loading} onClick={() => void look()}>
          {t("doctor.again")}
        </Button>
      </div>
      <p class="doctor-state" role="status">
        {loading
          ? <span class="hidden-text">{t("doctor.looking")}</span>
          : mended
          ? t("doctor.mended")
          : value && value.findings.length > 0 && t("doctor.count", { n: value.findings.length })}
      </p>
      {problem && <ProblemState problem={problem} retry={() => void look()} />}
      {!value && !problem && <Skeleton heightPx={240} label={t("app.loading")} />}
      {value && value.findings.length === 0 && <Sound answer={value} timeText={timeText} />}
      {value?.findings.map((found) => (
        <FindingCard
          key={`${found.kind} ${found.place?.device} ${found.place?.channel}`}
          home={home}
          found={found}
          timeText={timeText}
          onMended={onMended}
        />
      ))}
    </div>
  );
}

function Sound({ answer, timeText }: { answer: DoctorAnswer; timeText(atS: number): string }) {
  const { startS, endS } = answer;
  return (
    <Card>
      {startS === null || endS === null
        ? (
          <Empty icon={<Stethoscope size={24} />} title={t("doctor.nothing")}>
            {t("doctor.nothingHelp")}
          </Empty>
        )
        : (
          <Empty icon={<ShieldCheck size={24} />} title={t("doctor.sound")}>
            {t("doctor.soundHelp", { start: timeText(startS), end: timeText(endS) })}
          </Empty>
        )}
    </Card>
  );
}
