import { LogOut } from "lucide-preact";
import { useLocation } from "preact-iso";
import { useState } from "preact/hooks";
import { isLastOwner } from "../../../worker/domain/team.ts";
import type { HomeBody } from "../../../worker/protocol/config.ts";
import type { TeamBody } from "../../../worker/protocol/team.ts";
import { leaveHome } from "../../api/team.ts";
import { t } from "../../i18n/translate.ts";
import { closeHome } from "../../live/home_state.ts";
import { loadSession } from "../../live/session_state.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { ErrorLine } from "../../ui/error_line.tsx";
import { problemTitle } from "../shell/problem_text.ts";
import { Confirm } from "./confirm.tsx";

export function LeaveCard(
  { home, members, me }: { home: HomeBody; members: TeamBody["members"]; me: string },
) {
  const { route } = useLocation();
  const [asking, setAsking] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);
  const last = isLastOwner(members, me);

  async function leave() {
    const answer = await leaveHome(home.id);
    if (!answer.ok) return setFailed(problemTitle(answer));
    closeHome();
    await loadSession();
    route("/", true);
  }

  return (
    <Card title={t("team.leave")} class="team-leave">
      <div class="team-form">
        <p class="field-hint" id="leave-help">{last ? t("team.leaveLast") : t("team.leaveHelp")}</p>
        <span>
          <Button
            icon={<LogOut size={16} />}
            disabled={last}
            aria-describedby="leave-help"
            onClick={() => setAsking(true)}
          >
            {t("team.leave")}
          </Button>
        </span>
        {failed && <ErrorLine>{failed}</ErrorLine>}
      </div>
      <Confirm
        open={asking}
        title={t("team.leaveAsk", { home: home.name })}
        help={t("team.leaveHelp")}
        yes={t("team.leaveYes")}
        onClose={() => setAsking(false)}
        onYes={leave}
      />
    </Card>
  );
}
