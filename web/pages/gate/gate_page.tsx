import { useState } from "preact/hooks";
import type { SessionBody } from "../../../worker/protocol/config.ts";
import { t } from "../../i18n/translate.ts";
import { signOut } from "../../live/session_state.ts";
import { Button } from "../../ui/button.tsx";
import { PublicFrame } from "../shell/public_frame.tsx";
import { Erased } from "./erased.tsx";
import { PolicyGate } from "./policy_gate.tsx";
import { WaitingForGuardian } from "./waiting_for_guardian.tsx";

/** What stands before the service: the policy, or a guardian's word. */
export default function GatePage({ session }: { session: SessionBody }) {
  const [erased, setErased] = useState(false);
  if (erased) {
    return (
      <PublicFrame>
        <Erased />
      </PublicFrame>
    );
  }
  const onErased = () => setErased(true);
  return (
    <PublicFrame aside={<Button look="quiet" onClick={() => void signOut()}>{t("gate.signOut")}</Button>}>
      {session.account.gate === "guardian"
        ? <WaitingForGuardian onErased={onErased} />
        : <PolicyGate onErased={onErased} />}
    </PublicFrame>
  );
}
