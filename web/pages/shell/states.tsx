/** What stands on the whole page while there is no session to work with. */
import { CloudOff, RefreshCw, TriangleAlert } from "lucide-preact";
import type { Problem } from "../../api/ask.ts";
import { t } from "../../i18n/translate.ts";
import { Button } from "../../ui/button.tsx";
import { Empty } from "../../ui/empty.tsx";
import { Brand } from "./brand.tsx";
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
    <Empty
      icon={offline ? <CloudOff size={24} /> : <TriangleAlert size={24} />}
      title={problemTitle(problem)}
      wholePage={wholePage}
      action={<Button icon={<RefreshCw size={16} />} onClick={retry}>{t("problem.tryAgain")}</Button>}
    >
      {offline ? t("problem.offlineHelp") : serverSentence(problem)}
    </Empty>
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
      <Empty
        icon={<TriangleAlert size={24} />}
        title={t("app.newVersionNeeded")}
        wholePage
        action={<Button look="primary" onClick={() => location.reload()}>{t("app.reload")}</Button>}
      >
        {t("app.newVersionHelp")}
      </Empty>
    </main>
  );
}
