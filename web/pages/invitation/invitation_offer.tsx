import { HousePlug } from "lucide-preact";
import type { InvitationCard } from "../../../worker/protocol/team.ts";
import { formatTime } from "../../format/time_text.ts";
import { locale, t } from "../../i18n/translate.ts";
import { ABOUT_ROLE } from "../team/about_role.ts";

export function InvitationOffer({ card }: { card: InvitationCard }) {
  const { home, inviter, role, email, expiresAtS } = card;
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const date = formatTime(expiresAtS, "dayMiddle", locale, here);
  return (
    <>
      <span class="invitation-icon">
        <HousePlug size={28} aria-hidden="true" />
      </span>
      <p class="invitation-lead">
        {t("invitation.to", { inviter: inviter || t("invitation.somebody") })}
      </p>
      <h1 class="invitation-home">{home}</h1>
      <p>{t("invitation.as", { role: t(`memberRole.${role}`) })} {t(ABOUT_ROLE[role])}.</p>
      <p class="field-hint">{t("invitation.for", { email, date })}</p>
    </>
  );
}
