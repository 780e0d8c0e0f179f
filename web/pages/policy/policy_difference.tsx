import type { PolicyBody } from "../../../worker/protocol/policies.ts";
import { t } from "../../i18n/translate.ts";
import { policyChanges, type WordChange } from "./policy_changes.ts";
import "./policy.css";

const MARK = {
  kept: ({ text }: WordChange) => <>{text}</>,
  added: ({ text }: WordChange) => <ins>{text}</ins>,
  removed: ({ text }: WordChange) => <del>{text}</del>,
};

interface PolicyDifferenceProps {
  before: PolicyBody;
  after: PolicyBody;
  /** Whether it stands under a heading of its own within the page. */
  part?: boolean;
}

/** What differs from one version to another, word by word. */
export default function PolicyDifference({ before, after, part = false }: PolicyDifferenceProps) {
  const Clause = part ? "h3" : "h2";
  const changes = policyChanges(before, after, t("policy.inShort"));
  if (changes.length === 0) return <p class="policy-same">{t("policy.same")}</p>;
  return (
    <div class="policy-changes">
      <p class="policy-legend">
        <ins>{t("policy.added")}</ins> <del>{t("policy.removed")}</del>
      </p>
      {changes.map(({ id, title, change, words }) => (
        <section key={`${id} ${change}`} class="policy-change" role="group" aria-label={title}>
          <Clause>
            {title}
            {change !== "changed" && <span class="policy-change-kind">{t(`policy.clause.${change}`)}</span>}
          </Clause>
          <p>{words.map((word, i) => <Word key={i} word={word} />)}</p>
        </section>
      ))}
    </div>
  );
}

function Word({ word }: { word: WordChange }) {
  return MARK[word.change](word);
}
