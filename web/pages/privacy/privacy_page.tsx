import { Cookie } from "lucide-preact";
import { useEffect, useState } from "preact/hooks";
import type { ConsentsBody } from "../../../worker/protocol/consents.ts";
import type { Problem } from "../../api/ask.ts";
import { answerConsent, askConsents } from "../../api/consents.ts";
import { languageShown, t } from "../../i18n/translate.ts";
import { loadSession } from "../../live/session_state.ts";
import { Card } from "../../ui/card.tsx";
import { ErrorLine } from "../../ui/error_line.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { AccountEnd } from "../gate/account_end.tsx";
import { usePageTitle } from "../shell/page_title.ts";
import { problemTitle } from "../shell/problem_text.ts";
import { ProblemState } from "../shell/states.tsx";
import { BackToSystem } from "../system/back_to_system.tsx";
import { AcceptedPolicy } from "./accepted_policy.tsx";
import { ConsentHistory } from "./consent_history.tsx";
import { PurposeSwitch } from "./purpose_switch.tsx";
import "./privacy_page.css";

/** What a person agreed to, the say over it, and the whole ledger. */
export default function PrivacyPage() {
  usePageTitle(t("privacy.title"));
  const [consents, setConsents] = useState<ConsentsBody | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const load = async () => {
    const answer = await askConsents(languageShown());
    setProblem(answer.ok ? null : answer);
    if (answer.ok) setConsents(answer.value);
  };
  useEffect(() => void load(), []);

  async function say({ id, textHash, language }: ConsentsBody["purposes"][number], given: boolean) {
    const answer = await answerConsent({ kind: "purpose", item: id, given, textHash, language });
    if (!answer.ok) return setProblem(answer);
    await Promise.all([load(), loadSession()]);
  }
  if (!consents) {
    return problem
      ? <ProblemState problem={problem} retry={() => void load()} wholePage />
      : <Skeleton heightPx={480} label={t("app.loading")} />;
  }
  return (
    <div class="privacy-page">
      <BackToSystem />
      <header class="page-head">
        <h1>{t("privacy.title")}</h1>
      </header>
      {problem && <ErrorLine>{problemTitle(problem)}</ErrorLine>}
      <AcceptedPolicy policy={consents.policy} />
      <Card title={t("privacy.purposes")}>
        <p class="field-hint">{t("privacy.purposesLead")}</p>
        <div class="purposes">
          {consents.purposes.map((purpose) => (
            <PurposeSwitch
              key={purpose.id}
              purpose={purpose}
              onGiven={(given) => void say(purpose, given)}
            />
          ))}
        </div>
      </Card>
      <a class="privacy-link" href="/system/storage">
        <Cookie size={20} aria-hidden="true" />
        <span>
          <strong>{t("privacy.storage")}</strong>
          <span class="field-hint">{t("privacy.storageHint")}</span>
        </span>
      </a>
      <section class="privacy-part" aria-labelledby="privacy-data">
        <h2 id="privacy-data">{t("privacy.yourData")}</h2>
        <AccountEnd onErased={() => location.assign("/")} />
      </section>
      <ConsentHistory consents={consents} />
    </div>
  );
}
