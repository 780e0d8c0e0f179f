import { Trash2 } from "lucide-preact";
import { useState } from "preact/hooks";
import type { HomeRole } from "../../../worker/domain/branch.ts";
import { GIVEN_ROLES, type GivenRole, isLastOwner, mayTouch } from "../../../worker/domain/team.ts";
import type { HomeBody } from "../../../worker/protocol/config.ts";
import type { TeamBody } from "../../../worker/protocol/team.ts";
import { pictureUrl } from "../../api/profile.ts";
import { changeRole, removeMember } from "../../api/team.ts";
import { formatTime } from "../../format/time_text.ts";
import { locale, t } from "../../i18n/translate.ts";
import { Avatar } from "../../ui/avatar.tsx";
import { Button } from "../../ui/button.tsx";
import { personName } from "../shell/person_name.ts";
import { Confirm } from "./confirm.tsx";
import { rolesBelow } from "./roles_below.ts";
import type { Act } from "./act.ts";

type Member = TeamBody["members"][number];
interface MemberListProps {
  home: HomeBody;
  members: readonly Member[];
  me: string;
  act: Act;
}

export function MemberList({ home, members, me, act }: MemberListProps) {
  const [removing, setRemoving] = useState<Member | null>(null);
  const [lowering, setLowering] = useState<GivenRole | null>(null);

  const choose = (member: Member, role: GivenRole) =>
    member.account === me ? setLowering(role) : void act(changeRole(home.id, member.account, role));

  return (
    <>
      <ul class="member-list">
        {members.map((member) => {
          const isMe = member.account === me;
          const roles = isMe
            ? isLastOwner(members, me) ? [] : rolesBelow(home.role)
            : mayTouch(home.role, member.role)
            ? GIVEN_ROLES
            : [];
          return (
            <li key={member.account} class="member">
              <Avatar
                name={personName(member)}
                src={pictureUrl(member.account, member.pictureVersion)}
              />
              <span class="member-text">
                <span class="member-name">
                  {personName(member)}
                  {isMe && <span class="member-you">{t("team.you")}</span>}
                </span>
                <span class="field-hint">
                  {t("team.joined", { date: formatTime(member.joinedAtS, "dayMiddle", locale, home.zone) })}
                </span>
              </span>
              <MemberRole member={member} roles={roles} onRole={(role) => choose(member, role)} />
              {!isMe && mayTouch(home.role, member.role) && (
                <Button
                  iconOnly
                  look="quiet"
                  icon={<Trash2 size={18} />}
                  onClick={() => setRemoving(member)}
                >
                  {t("team.remove", { name: personName(member) })}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      <Confirm
        open={removing !== null}
        title={t("team.removeAsk", { name: removing ? personName(removing) : "" })}
        help={t("team.removeHelp")}
        yes={t("team.removeYes")}
        onClose={() => setRemoving(null)}
        onYes={() => act(removeMember(home.id, removing!.account))}
      />
      <Confirm
        open={lowering !== null}
        title={t("team.lowerAsk", { role: lowering ? t(`memberRole.${lowering}`) : "" })}
        help={t("team.lowerHelp")}
        yes={t("team.lowerYes")}
        onClose={() => setLowering(null)}
        onYes={() => act(changeRole(home.id, me, lowering!))}
      />
    </>
  );
}

interface MemberRoleProps {
  member: Member;
  /** Those that may be chosen beside the one that it is. */
  roles: readonly GivenRole[];
  onRole(role: GivenRole): void;
}

function MemberRole({ member, roles, onRole }: MemberRoleProps) {
  const shown = (role: HomeRole) => t(`memberRole.${role}`);
  if (roles.length === 0) return <span class="member-role">{shown(member.role)}</span>;
  const options: readonly HomeRole[] = (roles as readonly HomeRole[]).includes(member.role)
    ? roles
    : [member.role, ...roles];
  return (
    <span class="field-frame member-choice">
      <select
        class="field-control field-select"
        aria-label={t("team.roleOf", { name: personName(member) })}
        // Back to what it is until the change has come through.
        value={member.role}
        onChange={(event) => {
          const role = event.currentTarget.value as GivenRole;
          event.currentTarget.value = member.role;
          onRole(role);
        }}
      >
        {options.map((role) => <option key={role} value={role}>{shown(role)}</option>)}
      </select>
    </span>
  );
}
