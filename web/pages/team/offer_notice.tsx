import { KeyRound } from "lucide-preact";
import type { HomeBody } from "../../../worker/protocol/config.ts";
import type { TeamBody } from "../../../worker/protocol/team.ts";
import { acceptOwnership, endOffer } from "../../api/team.ts";
import { formatTime } from "../../format/time_text.ts";
import { locale, t } from "../../i18n/translate.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { personName } from "../shell/person_name.ts";
import type { Act } from "./act.ts";

/** An open offer of ownership, for whom it concerns with what they can do about it. */
export function OfferNotice(
  { home, team, me, act }: { home: HomeBody; team: TeamBody; me: string; act: Act },
) {
  const { offer, members } = team;
  if (offer === null) return null;
  const nameOf = (account: string) => personName(members.find((member) => member.account === account)!);
  const [by, to] = [nameOf(offer.by), nameOf(offer.to)];
  const until = t("team.offerUntil", { date: formatTime(offer.expiresAtS, "dayMiddle", locale, home.zone) });
  const icon = <KeyRound size={20} />;
  if (offer.to === me) {
    return (
      <Notice
        look="plain"
        icon={icon}
        title={t("team.offered", { name: by })}
        action={
          <span class="offer-actions">
            <Button onClick={() => act(endOffer(home.id))}>{t("team.offerDecline")}</Button>
            <Button look="primary" onClick={() => act(acceptOwnership(home.id))}>
              {t("team.offerAccept")}
            </Button>
          </span>
        }
      >
        {offer.sharing ? t("team.offeredSharing") : t("team.offeredAlone", { name: by })} {until}
      </Notice>
    );
  }
  const mine = offer.by === me;
  return (
    <Notice
      look="plain"
      icon={icon}
      title={mine ? t("team.offerWaits", { name: to }) : t("team.offerElse", { by, to })}
      action={mine && <Button onClick={() => act(endOffer(home.id))}>{t("team.offerWithdraw")}</Button>}
    >
      {until}
    </Notice>
  );
}
