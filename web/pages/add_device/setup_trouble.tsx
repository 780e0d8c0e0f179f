import { TriangleAlert } from "lucide-preact";
import type { Problem } from "../../api/ask.ts";
import { t } from "../../i18n/translate.ts";
import { Notice } from "../../ui/notice.tsx";
import { problemTitle, serverSentence } from "../shell/problem_text.ts";
import type { Words } from "./trouble_words.ts";

/** What went wrong, and how to mend it. */
export function SetupTrouble({ words, problem }: { words: Words | null; problem: Problem | null }) {
  if (words === null && problem === null) return null;
  const icon = <TriangleAlert size={20} />;
  return problem
    ? (
      <Notice look="warn" icon={icon} title={problemTitle(problem)}>
        {serverSentence(problem) ?? t("problem.offlineHelp")}
      </Notice>
    )
    : words && (
      <Notice look="warn" icon={icon} title={t(`trouble.${words}`)}>{t(`trouble.${words}Help`)}</Notice>
    );
}
