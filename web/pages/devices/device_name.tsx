import { useState } from "preact/hooks";
import type { Device } from "../../../worker/domain/branch.ts";
import type { HomeBody } from "../../../worker/protocol/config.ts";
import type { Problem } from "../../api/ask.ts";
import { t } from "../../i18n/translate.ts";
import { reloadHome } from "../../live/home_state.ts";
import { saveEdit } from "../../offline/save_edit.ts";
import { Button } from "../../ui/button.tsx";
import { FormActions } from "../../ui/form_actions.tsx";
import { TextField } from "../../ui/text_field.tsx";
import { fieldError, formError } from "../shell/problem_text.ts";

export function DeviceName({ home, device }: { home: HomeBody; device: Device }) {
  const [name, setName] = useState(device.name);
  const [busy, setBusy] = useState(false);
  const [saved, setSaved] = useState<"saved" | "waiting" | null>(null);
  const [missing, setMissing] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function save(event: Event) {
    event.preventDefault();
    setSaved(null);
    setMissing(name.trim() === "");
    if (name.trim() === "") return;
    setBusy(true);
    const answer = await saveEdit(home, "device", device.id, { name: name.trim() });
    setBusy(false);
    setProblem(answer.ok ? null : answer);
    setSaved(answer.ok ? answer.value : null);
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
      <FormActions
        failed={formError(problem, ["name"])}
        message={saved === "saved" ? t("devices.saved") : saved === "waiting" ? t("unsent.kept") : ""}
      >
        <Button type="submit" busy={busy}>{t("devices.save")}</Button>
      </FormActions>
    </form>
  );
}
