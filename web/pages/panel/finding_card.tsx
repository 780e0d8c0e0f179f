import { Wrench } from "lucide-preact";
import { useState } from "preact/hooks";
import { may } from "../../../worker/domain/access.ts";
import type { HomeBody } from "../../../worker/protocol/config.ts";
import type { Problem } from "../../api/ask.ts";
import { t } from "../../i18n/translate.ts";
import { serverNowS } from "../../live/live_state.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { formError } from "../shell/problem_text.ts";
import { EvidenceChart } from "./evidence_chart.tsx";
import { evidenceText, findingTexts, type Found, placeText } from "./finding_text.ts";
import { mend, type MendFrom } from "./mend.ts";

interface FindingCardProps {
  home: HomeBody;
  found: Found;
  timeText(atS: number): string;
  onMended(): Promise<void>;
}

export function FindingCard({ home, found, timeText, onMended }: FindingCardProps) {
  const [busy, setBusy] = useState<MendFrom | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { why, advice } = findingTexts(home, found);
  const [first] = found.mend;
  const dated = first?.kind === "channel";

  async function onMend(from: MendFrom) {
    if (busy !== null) return;
    setBusy(from);
    const answer = await mend(home.id, found.mend, from, serverNowS.peek());
    setProblem(answer.ok ? null : answer);
    if (answer.ok) await onMended();
    setBusy(null);
  }

  return (
    <Card class="finding">
      <header class="finding-head">
        <p class="finding-place">{placeText(home, found.place)}</p>
        <h2>{t(`finding.${found.kind}`)}</h2>
      </header>
      <div class="finding-body">
        <div class="finding-words">
          <p>{why}</p>
          <p class="finding-advice">{advice}</p>
          {found.evidence.length > 0 && (
            <dl class="finding-evidence" aria-label={t("doctor.evidence")}>
              {found.evidence.map((evidence) => (
                <div key={evidence.name}>
                  <dt>{t(`evidence.${evidence.name}`)}</dt>
                  <dd>{evidenceText(evidence)}</dd>
                </div>
              ))}
            </dl>
          )}
        </div>
        {found.chart && <EvidenceChart chart={found.chart} timeText={timeText} />}
      </div>
      {first && may(home.role, "configure") && (
        <div class="finding-actions">
          <Button
            look="primary"
            icon={<Wrench size={16} />}
            busy={busy === "then"}
            onClick={() => void onMend("then")}
          >
            {t(!dated ? "doctor.mendBranch" : first.sinceS === 0 ? "doctor.mend" : "doctor.mendSince")}
          </Button>
          {dated && (
            <Button busy={busy === "now"} onClick={() => void onMend("now")}>{t("doctor.mendNow")}</Button>
          )}
        </div>
      )}
      {first && !may(home.role, "configure") && <p class="field-hint">{t("doctor.readOnly")}</p>}
      {problem && <p class="form-failed" role="alert">{formError(problem, [])}</p>}
    </Card>
  );
}
