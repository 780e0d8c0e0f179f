import { useEffect, useState } from "preact/hooks";
import type { ProfileBody } from "../../../worker/protocol/team.ts";
import type { Problem } from "../../api/ask.ts";
import { askProfile } from "../../api/profile.ts";
import { t } from "../../i18n/translate.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorLine } from "../../ui/error_line.tsx";
import { personName } from "../shell/person_name.ts";
import { problemTitle } from "../shell/problem_text.ts";

interface SignedInOfferProps {
  problem: Problem | null;
  accept(): Promise<unknown>;
  refuse(): void;
}

export function SignedInOffer({ problem, accept, refuse }: SignedInOfferProps) {
  const [busy, setBusy] = useState(false);
  const [me, setMe] = useState<ProfileBody | null>(null);
  useEffect(() => {
    void askProfile().then((answer) => answer.ok && setMe(answer.value));
  }, []);

  async function onClick() {
    setBusy(true);
    await accept();
    setBusy(false);
  }

  return (
    <div class="invitation-actions">
      <span class="invitation-buttons">
        <Button look="primary" busy={busy} onClick={onClick}>{t("invitation.accept")}</Button>
        <Button onClick={refuse}>{t("invitation.notNow")}</Button>
      </span>
      {me && (
        <p class="field-hint">
          {t("invitation.signedInAs", {
            who: me.email ?? personName({ nickname: me.nickname, account: me.id }),
          })}
        </p>
      )}
      {problem && <ErrorLine>{problemTitle(problem)}</ErrorLine>}
    </div>
  );
}
