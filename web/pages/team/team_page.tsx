import { useState } from "preact/hooks";
import { may } from "../../../worker/domain/access.ts";
import type { HomeBody } from "../../../worker/protocol/config.ts";
import { t } from "../../i18n/translate.ts";
import { reloadHome } from "../../live/home_state.ts";
import { loadSession, session } from "../../live/session_state.ts";
import { Card } from "../../ui/card.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { HomeGate } from "../shell/home_gate.tsx";
import { usePageTitle } from "../shell/page_title.ts";
import { problemTitle } from "../shell/problem_text.ts";
import { ProblemState } from "../shell/states.tsx";
import { BackToSystem } from "../system/back_to_system.tsx";
import type { Act } from "./act.ts";
import { InvitationList } from "./invitation_list.tsx";
import { InviteForm } from "./invite_form.tsx";
import { LeaveCard } from "./leave_card.tsx";
import { MemberList } from "./member_list.tsx";
import { OfferNotice } from "./offer_notice.tsx";
import { OwnershipCard } from "./ownership_card.tsx";
import { useTeam } from "./use_team.ts";
import "../../ui/field.css";
import "./team_page.css";

export default function TeamPage({ home }: { home: string }) {
  usePageTitle(t("team.title"));
  return (
    <>
      <BackToSystem />
      <header class="page-head">
        <h1>{t("team.title")}</h1>
      </header>
      <HomeGate id={home}>{(body) => <Team key={body.id} home={body} />}</HomeGate>
    </>
  );
}

function Team({ home }: { home: HomeBody }) {
  const { team, invitations, problem, reload } = useTeam(home);
  const [failed, setFailed] = useState<string | null>(null);
  const me = session.value.value?.account.id ?? "";

  const act: Act = async (work) => {
    setFailed(null);
    const answer = await work;
    await reload();
    if (answer.ok) {
      await Promise.all([reloadHome(), loadSession()]);
      return null;
    }
    const text = problemTitle(answer);
    setFailed(text);
    return text;
  };

  if (team === null) {
    return problem
      ? <ProblemState problem={problem} retry={() => void reload()} />
      : <Skeleton heightPx={280} label={t("app.loading")} />;
  }
  return (
    <div class="team">
      {failed && <p class="team-failed" role="alert">{failed}</p>}
      <OfferNotice home={home} team={team} me={me} act={act} />
      <div class="team-columns">
        <div class="stack">
          <Card title={t("team.members")} aside={t("team.memberCount", { n: team.members.length })}>
            <MemberList home={home} members={team.members} me={me} act={act} />
          </Card>
          <LeaveCard home={home} members={team.members} me={me} />
        </div>
        <div class="stack">
          <Card title={t("team.invite")}>
            {may(home.role, "invite")
              ? <InviteForm home={home} reload={reload} />
              : <p class="field-hint">{t("team.inviteNot")}</p>}
          </Card>
          {may(home.role, "invite") && (
            <Card title={t("team.waiting")}>
              <InvitationList home={home} invitations={invitations} reload={reload} />
            </Card>
          )}
          {may(home.role, "hand_over") && (
            <OwnershipCard home={home} members={team.members} me={me} act={act} />
          )}
        </div>
      </div>
    </div>
  );
}
