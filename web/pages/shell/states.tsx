/** What stands on the whole page while there is no session to work with. */
import type { Problem } from "../../api/ask.ts";
import { t } from "../../i18n/translate.ts";
import { ErrorState } from "../../ui/error_state.tsx";
import { Brand } from "./brand.tsx";
import { Missing } from "./lazy_part.tsx";
import { problemTitle, serverSentence } from "./problem_text.ts";
import "./states.css";

export function Starting() {
  return (
    <div class="starting" role="status">
      <Brand />
      <span class="hidden-text">{t("app.loading")}</span>
    </div>
  );
}

/** A page's data cannot be had and there is nothing older to show. */
export function ProblemState(
  { problem, retry, wholePage }: { problem: Problem; retry(): void; wholePage?: boolean },
) {
  const offline = problem.code === "offline";
  return (
    <ErrorState
      offline={offline}
      title={problemTitle(problem)}
      wholePage={wholePage}
      retryText={t("problem.tryAgain")}
      onRetry={retry}
    >
      {offline ? t("problem.offlineHelp") : serverSentence(problem)}
    </ErrorState>
  );
}

export function Unreachable({ problem, retry }: { problem: Problem; retry(): void }) {
  return (
    <main class="whole-page">
      <ProblemState problem={problem} retry={retry} wholePage />
    </main>
  );
}

export function Broken() {
  return (
    <main class="whole-page">
      <Missing wholePage />
    </main>
  );
}
