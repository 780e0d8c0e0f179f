import { useState } from "preact/hooks";
import { t } from "../../i18n/translate.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";

interface ConfirmProps {
  open: boolean;
  title: string;
  help: string;
  yes: string;
  onClose(): void;
  onYes(): Promise<unknown>;
}

/** Asks once more before what cannot be taken back. */
export function Confirm({ open, title, help, yes, onClose, onYes }: ConfirmProps) {
  const [busy, setBusy] = useState(false);
  async function onClick() {
    setBusy(true);
    await onYes();
    setBusy(false);
    onClose();
  }
  return (
    <Dialog
      open={open}
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t("team.cancel")}</Button>
          <Button look="danger" busy={busy} onClick={onClick}>{yes}</Button>
        </>
      }
    >
      <p class="field-hint">{help}</p>
    </Dialog>
  );
}
