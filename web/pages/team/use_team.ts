import { useCallback, useEffect, useState } from "preact/hooks";
import { may } from "../../../worker/domain/access.ts";
import type { HomeBody } from "../../../worker/protocol/config.ts";
import type { InvitationBody, TeamBody } from "../../../worker/protocol/team.ts";
import type { Problem } from "../../api/ask.ts";
import { askInvitations, askTeam } from "../../api/team.ts";

export interface ShownTeam {
  team: TeamBody | null;
  /** Empty for who may not invite. */
  invitations: readonly InvitationBody[];
  problem: Problem | null;
  reload(): Promise<void>;
}

export function useTeam(home: HomeBody): ShownTeam {
  const [team, setTeam] = useState<TeamBody | null>(null);
  const [invitations, setInvitations] = useState<readonly InvitationBody[]>([]);
  const [problem, setProblem] = useState<Problem | null>(null);
  const mayInvite = may(home.role, "invite");

  const reload = useCallback(async () => {
    const [people, waiting] = await Promise.all([
      askTeam(home.id),
      mayInvite ? askInvitations(home.id) : null,
    ]);
    if (people.ok) setTeam(people.value);
    setInvitations(waiting?.ok ? waiting.value : []);
    setProblem(people.ok ? null : people);
  }, [home.id, mayInvite]);

  useEffect(() => void reload(), [reload]);
  return { team, invitations, problem, reload };
}
