import { useState } from "preact/hooks";
import type { Answer } from "../../api/ask.ts";
import { t } from "../../i18n/translate.ts";
import { Button } from "../../ui/button.tsx";
import { resendProblem } from "./code_problem.ts";

/** Sends another code, and says how that went. */
export function ResendButton({ send }: { send(): Promise<Answer<void>> }) {
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState<string | null>(null);
  async function onClick() {
    setBusy(true);
    const answer = await send();
    setTold(answer.ok ? t("code.sentAgain") : resendProblem(answer));
    setBusy(false);
  }
  return (
    <>
      <Button busy={busy} onClick={onClick}>{t("code.again")}</Button>
      <p class="field-hint" role="status">{told}</p>
    </>
  );
}
