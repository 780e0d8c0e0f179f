import { Link2Off } from "lucide-preact";
import { useEffect, useState } from "preact/hooks";
import type { GuardianBody, GuardianDecisionBody } from "../../../worker/protocol/guardians.ts";
import type { Problem } from "../../api/ask.ts";
import { askGuardian, decideAsGuardian } from "../../api/consents.ts";
import { t } from "../../i18n/translate.ts";
import { Empty } from "../../ui/empty.tsx";
import { ErrorLine } from "../../ui/error_line.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { usePageTitle } from "../shell/page_title.ts";
import { problemTitle } from "../shell/problem_text.ts";
import { ProblemState } from "../shell/states.tsx";
import { GuardianAnswer } from "./guardian_answer.tsx";
import { WhatIsCollected } from "./what_is_collected.tsx";
import "./guardian_page.css";

/** Where a guardian's mail leads: whom it is about, what will be collected, and the answer, now or later. */
export default function GuardianPage({ token }: { token: string }) {
  usePageTitle(t("guardian.title"));
  const [minor, setMinor] = useState<GuardianBody | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [erased, setErased] = useState(false);
  const load = async () => {
    const answer = await askGuardian(token);
    setProblem(answer.ok ? null : answer);
    if (answer.ok) setMinor(answer.value);
  };
  useEffect(() => void load(), [token]);

  async function decide(decision: GuardianDecisionBody["decision"]) {
    const answer = await decideAsGuardian(token, { decision });
    if (!answer.ok) return setProblem(answer);
    if (decision === "erase") setErased(true);
    else await load();
  }
  if (erased) {
    return (
      <Empty icon={<Link2Off size={24} />} title={t("guardian.erasedTitle")} wholePage>
        {t("guardian.erasedHelp")}
      </Empty>
    );
  }
  if (problem?.code === "not_found") {
    return (
      <Empty icon={<Link2Off size={24} />} title={t("guardian.deadTitle")} wholePage>
        {t("guardian.deadHelp")}
      </Empty>
    );
  }
  if (!minor) {
    return problem
      ? <ProblemState problem={problem} retry={() => void load()} wholePage />
      : <Skeleton heightPx={480} label={t("app.loading")} />;
  }
  const { name, email } = minor;
  return (
    <div class="guardian-page">
      <h1>{t("guardian.title")}</h1>
      <p class="guardian-who">
        {name === "" ? t("guardian.whoNameless", { email }) : t("guardian.who", { name, email })}
      </p>
      <GuardianAnswer minor={minor} onDecide={decide} />
      {problem && <ErrorLine>{problemTitle(problem)}</ErrorLine>}
      <WhatIsCollected />
    </div>
  );
}
