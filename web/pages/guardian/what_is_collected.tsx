import { t } from "../../i18n/translate.ts";
import { Card } from "../../ui/card.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { usePolicy } from "../policy/use_policy.ts";
import { ProblemState } from "../shell/states.tsx";

/** The policy's clauses on what is collected. */
const CLAUSES = ["account", "profile", "minors", "configuration", "electricity", "control", "use", "logs"];

/** In the policy's own words, so that a guardian agrees to nothing else than the minor. */
export function WhatIsCollected() {
  const { value, problem, retry } = usePolicy("in-force");
  if (problem) return <ProblemState problem={problem} retry={retry} />;
  if (!value) return <Skeleton heightPx={320} label={t("app.loading")} />;
  return (
    <Card title={t("guardian.collected")}>
      <div class="guardian-clauses" lang={value.language}>
        {value.sections.filter(({ id }) => CLAUSES.includes(id)).map(({ id, title, paragraphs }) => (
          <section key={id}>
            <h3>{title}</h3>
            {paragraphs.map((text) => <p key={text}>{text}</p>)}
          </section>
        ))}
        <a href="/policy">{t("guardian.wholePolicy")}</a>
      </div>
    </Card>
  );
}
