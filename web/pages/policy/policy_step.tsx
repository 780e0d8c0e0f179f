import { Check } from "lucide-preact";
import { useState } from "preact/hooks";
import type { PolicyBody } from "../../../worker/protocol/policies.ts";
import { t } from "../../i18n/translate.ts";
import { Button } from "../../ui/button.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { ProblemState } from "../shell/states.tsx";
import { PolicyReader } from "./policy_reader.tsx";
import { usePolicy } from "./use_policy.ts";

/** What an acceptance names. */
export interface ReadPolicy {
  version: string;
  textHash: string;
  language: string;
}

interface PolicyStepProps {
  /** On the button: what comes with agreeing. */
  agreeText?: string;
  busy?: boolean;
  /** Why it did not work. */
  failed?: string | null;
  onAgree(read: ReadPolicy): void;
  /** Absent: there is nothing to decline yet. */
  onDecline?(): void;
  wholePage?: boolean;
}

/** The policy in force, to be read and agreed to: "Agree" can be pressed once its end has been on screen. */
export default function PolicyStep(props: PolicyStepProps) {
  const { value, problem, retry } = usePolicy("in-force");
  if (value) return <Step key={value.textHash} policy={value} {...props} />;
  if (problem) return <ProblemState problem={problem} retry={retry} />;
  return <Skeleton heightPx={480} label={t("app.loading")} />;
}

function Step(
  { policy, agreeText, busy = false, failed = null, onAgree, onDecline, wholePage }: PolicyStepProps & {
    policy: PolicyBody;
  },
) {
  const [read, setRead] = useState(false);
  const { version, textHash, language } = policy;
  return (
    <div class="policy-step">
      <PolicyReader policy={policy} onRead={() => setRead(true)} wholePage={wholePage} />
      <div class="policy-bar">
        <p class="policy-bar-text" role="status">
          {failed
            ? <strong class="field-error">{failed}</strong>
            : t(read ? "policy.read" : "policy.readFirst")}
        </p>
        <div class="policy-bar-buttons">
          {onDecline && <Button onClick={onDecline} disabled={busy}>{t("policy.decline")}</Button>}
          <Button
            look="primary"
            icon={<Check size={16} />}
            disabled={!read}
            busy={busy}
            onClick={() => onAgree({ version, textHash, language })}
          >
            {agreeText ?? t("policy.agree")}
          </Button>
        </div>
      </div>
    </div>
  );
}
