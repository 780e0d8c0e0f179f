import { Send, X } from "lucide-preact";
import { useState } from "preact/hooks";
import { INVITATION_MAILS_MAX } from "../../../worker/domain/limits.ts";
import type { HomeBody } from "../../../worker/protocol/config.ts";
import type { InvitationBody } from "../../../worker/protocol/team.ts";
import type { Answer } from "../../api/ask.ts";
import { resendInvitation, revokeInvitation } from "../../api/team.ts";
import { formatTime } from "../../format/time_text.ts";
import { locale, t } from "../../i18n/translate.ts";
import { serverNowS } from "../../live/live_state.ts";
import { Button } from "../../ui/button.tsx";
import { problemTitle } from "../shell/problem_text.ts";

interface InvitationListProps {
  home: HomeBody;
  invitations: readonly InvitationBody[];
  reload(): Promise<void>;
}

export function InvitationList({ home, invitations, reload }: InvitationListProps) {
  const [told, setTold] = useState<{ text: string; failed: boolean } | null>(null);

  async function act(work: Promise<Answer<unknown>>, done: string) {
    setTold(null);
    const answer = await work;
    await reload();
    setTold(answer.ok ? { text: done, failed: false } : { text: problemTitle(answer), failed: true });
  }

  if (invitations.length === 0) return <p class="field-hint">{t("team.waitingNone")}</p>;
  return (
    <>
      <ul class="member-list">
        {invitations.map(({ id, email, role, expiresAtS, mails }) => (
          <li key={id} class="member">
            <span class="member-text">
              <span class="member-name">{email}</span>
              <span class="field-hint">{stateText(role, expiresAtS, home.zone)}</span>
            </span>
            {mails < INVITATION_MAILS_MAX && (
              <Button
                iconOnly
                look="quiet"
                icon={<Send size={18} />}
                onClick={() => act(resendInvitation(home.id, id), t("team.resent"))}
              >
                {t("team.resendOf", { email })}
              </Button>
            )}
            <Button
              iconOnly
              look="quiet"
              icon={<X size={18} />}
              onClick={() => act(revokeInvitation(home.id, id), "")}
            >
              {t("team.revokeOf", { email })}
            </Button>
          </li>
        ))}
      </ul>
      <p class={told?.failed ? "field-error" : "field-hint"} role="status">{told?.text}</p>
    </>
  );
}

function stateText(role: InvitationBody["role"], expiresAtS: number, zone: string): string {
  const named = t(`memberRole.${role}`);
  return expiresAtS > serverNowS.value
    ? t("team.expires", { role: named, date: formatTime(expiresAtS, "dayMiddle", locale, zone) })
    : t("team.expired", { role: named });
}
