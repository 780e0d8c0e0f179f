import { useEffect, useState } from "preact/hooks";
import type { ConsentsBody } from "../../../worker/protocol/consents.ts";
import type { Problem } from "../../api/ask.ts";
import { answerPolicy, askConsents } from "../../api/consents.ts";
import { withTexts } from "../../i18n/more_areas.ts";
import { languageShown, t } from "../../i18n/translate.ts";
import { loadSession } from "../../live/session_state.ts";
import { Skeleton } from "../../ui/skeleton.tsx";
import PolicyStep, { type ReadPolicy } from "../policy/policy_step.tsx";
import { usePolicy } from "../policy/use_policy.ts";
import { lazyPart } from "../shell/lazy_part.tsx";
import { usePageTitle } from "../shell/page_title.ts";
import { problemTitle } from "../shell/problem_text.ts";
import { ProblemState } from "../shell/states.tsx";
import { DeclinedPolicy } from "./declined_policy.tsx";
import "./gate.css";

const PolicyDifference = lazyPart(() => withTexts("privacy", import("../policy/policy_difference.tsx")));

/** The newest answer about the policy, and the version that was accepted last, in the ledger. */
function standing({ history }: ConsentsBody) {
  const answers = history.filter(({ kind }) => kind === "policy");
  return {
    declined: answers[0]?.given === false,
    acceptedBefore: answers.find(({ given }) => given)?.item ?? null,
  };
}

/** Shows what changed since the version accepted before, and the whole text; asks for an answer. */
export function PolicyGate({ onErased }: { onErased(): void }) {
  const [consents, setConsents] = useState<ConsentsBody | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [reading, setReading] = useState(false);
  const load = async () => {
    const answer = await askConsents(languageShown());
    setProblem(answer.ok ? null : answer);
    if (answer.ok) setConsents(answer.value);
  };
  useEffect(() => void load(), []);

  async function decided() {
    setReading(false);
    await load();
  }
  if (consents) {
    const { declined, acceptedBefore } = standing(consents);
    const { inForce } = consents.policy;
    if (declined && !reading) return <DeclinedPolicy onRead={() => setReading(true)} onErased={onErased} />;
    return (
      <ReadAndAnswer
        before={acceptedBefore === inForce ? null : acceptedBefore}
        inForce={inForce}
        onDeclined={decided}
      />
    );
  }
  if (problem) return <ProblemState problem={problem} retry={() => void load()} wholePage />;
  return <Skeleton heightPx={480} label={t("app.loading")} />;
}

interface ReadAndAnswerProps {
  before: string | null;
  inForce: string;
  onDeclined(): Promise<void>;
}

function ReadAndAnswer({ before, inForce, onDeclined }: ReadAndAnswerProps) {
  const title = before === null ? t("gate.title") : t("gate.changedTitle");
  usePageTitle(title);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);
  const older = usePolicy(before);
  const newer = usePolicy("in-force");

  async function answer({ version, ...text }: ReadPolicy, given: boolean) {
    setBusy(true);
    const answered = await answerPolicy(version, { ...text, given });
    setBusy(false);
    if (!answered.ok) return setFailed(problemTitle(answered));
    if (given) await loadSession();
    else await onDeclined();
  }
  return (
    <div class="gate">
      <h1>{title}</h1>
      <p class="gate-lead">
        {before === null ? t("gate.firstLead") : t("gate.changedLead", { before, after: inForce })}
      </p>
      {older.value && newer.value && (
        <section class="gate-part" aria-labelledby="gate-changed">
          <h2 id="gate-changed">{t("gate.whatChanged")}</h2>
          <PolicyDifference before={older.value} after={newer.value} part />
        </section>
      )}
      <section class="gate-part" aria-label={t("gate.wholeText")}>
        <PolicyStep
          busy={busy}
          failed={failed}
          onAgree={(read) => void answer(read, true)}
          onDecline={newer.value
            ? () => {
              const { version, textHash, language } = newer.value!;
              void answer({ version, textHash, language }, false);
            }
            : undefined}
        />
      </section>
    </div>
  );
}
