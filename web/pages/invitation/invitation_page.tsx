import { MailX } from "lucide-preact";
import { useLocation, useRoute } from "preact-iso";
import { useEffect, useState } from "preact/hooks";
import type { InvitationCard } from "../../../worker/protocol/team.ts";
import type { Answer } from "../../api/ask.ts";
import { acceptInvitation, askInvitation } from "../../api/team.ts";
import { t } from "../../i18n/translate.ts";
import { pendingInvitation } from "../../live/pending_invitation.ts";
import { loadSession, session } from "../../live/session_state.ts";
import { Card } from "../../ui/card.tsx";
import { Empty } from "../../ui/empty.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { usePageTitle } from "../shell/page_title.ts";
import { ProblemState } from "../shell/states.tsx";
import { InvitationOffer } from "./invitation_offer.tsx";
import { SignedInOffer } from "./signed_in_offer.tsx";
import { WrongAddress } from "./wrong_address.tsx";
import "../../ui/field.css";
import "./invitation_page.css";

/** What a mailed link leads to, signed in or not. */
export default function InvitationPage() {
  const { token } = useRoute().params;
  usePageTitle(t("invitation.title"));
  const { route } = useLocation();
  const [shown, setShown] = useState<Answer<InvitationCard> | null>(null);
  const [joined, setJoined] = useState<Answer<{ home: string }> | null>(null);
  const signedIn = session.value.value !== null;

  const load = async () => setShown(await askInvitation(token));
  useEffect(() => {
    pendingInvitation.value = token;
    void load();
  }, [token]);

  const goOn = (to: string) => {
    pendingInvitation.value = null;
    route(to, true);
  };

  async function accept() {
    const answer = await acceptInvitation(token);
    if (!answer.ok) return setJoined(answer);
    await loadSession();
    goOn(`/h/${encodeURIComponent(answer.value.home)}/now`);
  }

  if (shown === null) return <Skeleton heightPx={280} label={t("app.loading")} />;
  const failed = !shown.ok ? shown : joined !== null && !joined.ok ? joined : null;
  if (failed?.code === "invitation_unknown") {
    return (
      <Empty
        icon={<MailX size={24} />}
        title={t("invitation.gone")}
        wholePage
        action={
          <a class="button button-plain" href="/" onClick={() => pendingInvitation.value = null}>
            {t("invitation.home")}
          </a>
        }
      >
        {t("invitation.goneHelp")}
      </Empty>
    );
  }
  if (!shown.ok) return <ProblemState problem={shown} retry={() => void load()} wholePage />;
  if (failed?.code === "invitation_not_yours") return <WrongAddress email={shown.value.email} />;
  return (
    <div class="invitation">
      <Card>
        <InvitationOffer card={shown.value} />
        {signedIn
          ? <SignedInOffer problem={failed} accept={accept} refuse={() => goOn("/")} />
          : (
            <div class="invitation-actions">
              <a class="button button-primary" href="/">{t("invitation.signIn")}</a>
              <p class="field-hint">{t("invitation.signInHelp")}</p>
            </div>
          )}
      </Card>
    </div>
  );
}
