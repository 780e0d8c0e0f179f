import { useEffect, useState } from "preact/hooks";
import type { PolicyList } from "../../../worker/protocol/policies.ts";
import { askPolicies } from "../../api/policies.ts";
import { withTexts } from "../../i18n/more_areas.ts";
import { t } from "../../i18n/translate.ts";
import { SelectField } from "../../ui/select_field.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { lazyPart } from "../shell/lazy_part.tsx";
import { usePageTitle } from "../shell/page_title.ts";
import { ProblemState } from "../shell/states.tsx";
import { PolicyReader } from "./policy_reader.tsx";
import { usePolicy } from "./use_policy.ts";
import "./policy.css";

const PolicyDifference = lazyPart(() => withTexts("privacy", import("./policy_difference.tsx")));

/** The policy in force, older ones, and what differs between any two. */
export default function PolicyPage() {
  usePageTitle(t("policy.title"));
  const [list, setList] = useState<PolicyList | null>(null);
  const [shown, setShown] = useState("in-force");
  const [against, setAgainst] = useState<string | null>(null);
  const policy = usePolicy(shown);
  const older = usePolicy(against);
  useEffect(() => void askPolicies().then((answer) => answer.ok && setList(answer.value)), []);

  const { value, problem, retry } = policy;
  if (problem) return <ProblemState problem={problem} retry={retry} wholePage />;
  if (!value) return <Skeleton heightPx={480} label={t("app.loading")} />;
  const versions = (list?.policies ?? []).map(({ version }) => version).toReversed();
  const label = (version: string) =>
    version === list?.inForce ? t("policy.versionInForce", { version }) : version;
  return (
    <div class="policy-page">
      {versions.length > 1 && (
        <div class="policy-choice">
          <SelectField
            label={t("policy.choose")}
            value={value.version}
            options={versions.map((version) => ({ value: version, label: label(version) }))}
            onValue={setShown}
          />
          <SelectField
            label={t("policy.compare")}
            value={against ?? ""}
            options={[
              { value: "", label: t("policy.compareNot") },
              ...versions.filter((version) => version !== value.version).map((version) => ({
                value: version,
                label: label(version),
              })),
            ]}
            onValue={(version) => setAgainst(version || null)}
          />
        </div>
      )}
      {against === null || against === value.version ? <PolicyReader policy={value} wholePage /> : (
        <>
          <h1>{t("policy.difference", { before: against, after: value.version })}</h1>
          {older.problem && <ProblemState problem={older.problem} retry={older.retry} />}
          {older.value && <PolicyDifference before={older.value} after={value} />}
        </>
      )}
    </div>
  );
}
