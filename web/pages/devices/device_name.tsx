import { useState } from "preact/hooks";
import type { Device } from "../../../worker/domain/branch.ts";
import type { Problem } from "../../api/ask.ts";
import { renameDevice } from "../../api/homes.ts";
import { t } from "../../i18n/translate.ts";
import { reloadHome } from "../../live/home_state.ts";
import { Button } from "../../ui/button.tsx";
import { FormActions } from "../../ui/form_actions.tsx";
import { TextField } from "../../ui/text_field.tsx";
import { fieldError, formError } from "../shell/problem_text.ts";

export function DeviceName({ home, device }: { home: string; device: Device }) {
  const [name, setName] = useState(device.name);
  const [busy, setBusy] = useState(false);
  const [saved, setSaved] = useState(false);
  const [missing, setMissing] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function save(event: Event) {
    event.preventDefault();
    setSaved(false);
    setMissing(name.trim() === "");
    if (name.trim() === "") return;
    setBusy(true);
    const answer = await renameDevice(home, device.id, name);
    setBusy(false);
    setProblem(answer.ok ? null : answer);
    setSaved(answer.ok);
    if (answer.ok) await reloadHome();
  }
  return (
    <form class="device-form" onSubmit={(event) => void save(event)} noValidate>
      <TextField
        label={t("devices.name")}
        value={name}
        onValue={setName}
        error={missing ? t("devices.nameMissing") : fieldError(problem, "name")}
      />
      <FormActions failed={formError(problem, ["name"])} message={saved ? t("devices.saved") : ""}>
        <Button type="submit" busy={busy}>{t("devices.save")}</Button>
      </FormActions>
    </form>
  );
}
