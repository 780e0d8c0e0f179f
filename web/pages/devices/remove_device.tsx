import { useLocation } from "preact-iso";
import { useState } from "preact/hooks";
import type { Device } from "../../../worker/domain/branch.ts";
import type { Problem } from "../../api/ask.ts";
import { removeDevice } from "../../api/homes.ts";
import { t } from "../../i18n/translate.ts";
import { reloadHome } from "../../live/home_state.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { ErrorLine } from "../../ui/error_line.tsx";
import { formError } from "../shell/problem_text.ts";

export function RemoveDevice({ home, device }: { home: string; device: Device }) {
  const { route } = useLocation();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function remove() {
    setBusy(true);
    const answer = await removeDevice(home, device.id);
    setBusy(false);
    setProblem(answer.ok ? null : answer);
    if (!answer.ok) return;
    setAsking(false);
    route(`/h/${encodeURIComponent(home)}/devices`);
    await reloadHome();
  }
  return (
    <div class="device-remove">
      <Button
        look="danger"
        onClick={() => {
          setProblem(null);
          setAsking(true);
        }}
      >
        {t("devices.remove")}
      </Button>
      <Dialog
        open={asking}
        title={t("devices.removeAsk", { name: device.name })}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{t("devices.removeNo")}</Button>
            <Button look="danger" busy={busy} onClick={() => void remove()}>{t("devices.removeYes")}</Button>
          </>
        }
      >
        <p>{t("devices.removeHelp")}</p>
        {problem && <ErrorLine>{formError(problem, [])}</ErrorLine>}
      </Dialog>
    </div>
  );
}
