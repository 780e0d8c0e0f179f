import { useState } from "preact/hooks";
import type { HomeBody } from "../../../worker/protocol/config.ts";
import type { TeamBody } from "../../../worker/protocol/team.ts";
import { offerOwnership } from "../../api/team.ts";
import { t } from "../../i18n/translate.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { FormActions } from "../../ui/form_actions.tsx";
import { RadioList } from "../../ui/radio_list.tsx";
import { SelectField } from "../../ui/select_field.tsx";
import { personName } from "../shell/person_name.ts";
import type { Act } from "./act.ts";

interface OwnershipCardProps {
  home: HomeBody;
  members: TeamBody["members"];
  me: string;
  act: Act;
}

export function OwnershipCard({ home, members, me, act }: OwnershipCardProps) {
  const [chosen, setChosen] = useState("");
  const [how, setHow] = useState<"leave" | "share">("leave");
  const [busy, setBusy] = useState(false);
  const heirs = members.filter(({ account, role }) => account !== me && role !== "owner");
  const to = heirs.some(({ account }) => account === chosen) ? chosen : "";

  async function onSubmit(event: SubmitEvent) {
    event.preventDefault();
    if (to === "" || busy) return;
    setBusy(true);
    await act(offerOwnership(home.id, to, how === "share"));
    setBusy(false);
    setChosen("");
  }

  return (
    <Card title={t("team.handOver")}>
      {heirs.length === 0
        ? <p class="field-hint">{t("team.handOverNobody")}</p>
        : (
          <form class="team-form" onSubmit={onSubmit} noValidate>
            <p class="field-hint">{t("team.handOverLead")}</p>
            <SelectField
              label={t("team.handOverTo")}
              value={to}
              options={[
                { value: "", label: t("team.handOverChoose") },
                ...heirs.map((member) => ({ value: member.account, label: personName(member) })),
              ]}
              onValue={setChosen}
            />
            <RadioList
              label={t("team.handOverHow")}
              value={how}
              options={[
                { value: "leave", label: t("team.handOverLeave"), hint: t("team.handOverLeaveHint") },
                { value: "share", label: t("team.handOverShare"), hint: t("team.handOverShareHint") },
              ]}
              onValue={(value: "leave" | "share") => setHow(value)}
            />
            <FormActions failed={null} message="">
              <Button type="submit" busy={busy} disabled={to === ""}>{t("team.handOverSend")}</Button>
            </FormActions>
          </form>
        )}
    </Card>
  );
}
