import { useState } from "preact/hooks";
import { DOOR_KINDS, type DoorKind } from "../../../worker/domain/door.ts";
import { NAME_MAX_CHARACTERS } from "../../../worker/domain/limits.ts";
import { SHELLY_MODELS, type ShellyModel } from "../../../worker/domain/shelly.ts";
import type { DoorMade } from "../../../worker/protocol/doors/door_bodies.ts";
import type { Problem } from "../../api/ask.ts";
import { makeDoor } from "../../api/doors.ts";
import { t } from "../../i18n/translate.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { FormActions } from "../../ui/form_actions.tsx";
import { RadioList } from "../../ui/radio_list.tsx";
import { TextField } from "../../ui/text_field.tsx";
import { fieldError, formError } from "../shell/problem_text.ts";

export function AddDoor({ home, made }: { home: string; made(name: string, door: DoorMade): Promise<void> }) {
  const [kind, setKind] = useState<DoorKind>("emoncms");
  const [shelly, setShelly] = useState<ShellyModel>("threePhase");
  const [name, setName] = useState("");
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const missing = tried && name.trim() === "" ? t("doors.nameEmpty") : null;

  async function onSubmit(event: SubmitEvent) {
    event.preventDefault();
    setTried(true);
    if (name.trim() === "" || busy) return;
    setBusy(true);
    const answer = await makeDoor(home, kind === "shelly" ? { kind, name, shelly } : { kind, name });
    if (answer.ok) await made(name.trim(), answer.value);
    setBusy(false);
    setProblem(answer.ok ? null : answer);
    if (!answer.ok) return;
    setName("");
    setTried(false);
  }

  return (
    <Card title={t("doors.add")}>
      <form class="door-form" onSubmit={onSubmit} noValidate>
        <RadioList
          label={t("doors.kind")}
          value={kind}
          options={DOOR_KINDS.map((value) => ({
            value,
            label: t(`doors.kind.${value}`),
            hint: t(`doors.about.${value}`),
          }))}
          onValue={(value: DoorKind) => setKind(value)}
        />
        {kind === "shelly" && (
          <RadioList
            label={t("doors.shelly")}
            value={shelly}
            options={SHELLY_MODELS.map((value) => ({
              value,
              label: t(`doors.shelly.${value}`),
              hint: t(`doors.shellyAbout.${value}`),
            }))}
            onValue={(value: ShellyModel) => setShelly(value)}
          />
        )}
        <TextField
          label={t("doors.name")}
          hint={t("doors.nameHint")}
          value={name}
          onValue={setName}
          error={missing ?? fieldError(problem, "name")}
          input={{ maxLength: NAME_MAX_CHARACTERS * 2, autocomplete: "off" }}
        />
        <FormActions failed={formError(problem, ["name"])} message="">
          <Button look="primary" type="submit" busy={busy}>{t("doors.make")}</Button>
        </FormActions>
      </form>
    </Card>
  );
}
