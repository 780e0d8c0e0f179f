import { KeyRound, Pencil, Trash2 } from "lucide-preact";
import { useState } from "preact/hooks";
import type { PasskeyBody } from "../../../worker/protocol/passkeys.ts";
import { NAME_MAX_CHARACTERS } from "../../../worker/domain/limits.ts";
import type { Problem } from "../../api/ask.ts";
import {
  addPasskey,
  askPasskeys,
  newPasskeyOptions,
  removePasskey,
  renamePasskey,
} from "../../api/identity.ts";
import { makePasskey, passkeysWork } from "../../api/passkey_device.ts";
import { t } from "../../i18n/translate.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { TextField } from "../../ui/text_field.tsx";
import { problemTitle } from "../shell/problem_text.ts";
import { ProblemState } from "../shell/states.tsx";
import { useAsked } from "./use_asked.ts";
import { useProof } from "./use_proof.tsx";
import { whenText } from "./when_text.ts";

type Proven = ReturnType<typeof useProof>["proven"];

/** What went wrong, in words; nothing where the person took it back. */
function failure(problem: Problem): string | null {
  return problem.code === "proof_needed" ? null : problemTitle(problem);
}

/** Makes a passkey and keeps it; answers what went wrong, or null. */
async function addOne(name: string, proven: Proven): Promise<string | null> {
  const options = await proven(newPasskeyOptions);
  if (!options.ok) return failure(options);
  const made = await makePasskey(options.value);
  if (!made.ok) return t(made.why === "kept" ? "passkeys.kept" : "passkeys.failed");
  const added = await addPasskey(name, made.credential);
  return added.ok ? null : problemTitle(added);
}

export function PasskeysCard() {
  const { value, problem, reload } = useAsked(askPasskeys);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);
  const [renamed, setRenamed] = useState<PasskeyBody | null>(null);
  const [removed, setRemoved] = useState<PasskeyBody | null>(null);
  const { proven, dialog } = useProof();

  async function onAdd() {
    setBusy(true);
    setFailed(await addOne(t("passkeys.firstName"), proven));
    await reload();
    setBusy(false);
  }
  async function onRemove(passkey: PasskeyBody) {
    setRemoved(null);
    const answer = await proven(() => removePasskey(passkey.id));
    setFailed(answer.ok ? null : failure(answer));
    await reload();
  }

  return (
    <Card title={t("passkeys.title")}>
      <p class="security-text">{t("passkeys.lead")}</p>
      {value === null && problem === null && <Skeleton heightPx={64} label={t("app.loading")} />}
      {value === null && problem && <ProblemState problem={problem} retry={reload} />}
      {value?.length === 0 && <p class="security-text">{t("passkeys.none")}</p>}
      {value && value.length > 0 && (
        <ul class="security-list">
          {value.map((passkey) => (
            <PasskeyRow
              key={passkey.id}
              passkey={passkey}
              onRename={() => setRenamed(passkey)}
              onRemove={() => setRemoved(passkey)}
            />
          ))}
        </ul>
      )}
      {passkeysWork()
        ? <Button icon={<KeyRound size={16} />} busy={busy} onClick={onAdd}>{t("passkeys.add")}</Button>
        : <p class="field-hint">{t("passkeys.cannot")}</p>}
      <p class="security-said field-error" role="alert">{failed}</p>
      {renamed && (
        <RenameDialog
          passkey={renamed}
          onClose={() => setRenamed(null)}
          onDone={async () => {
            setRenamed(null);
            await reload();
          }}
        />
      )}
      <Dialog
        open={removed !== null}
        title={t("passkeys.removeTitle")}
        onClose={() => setRemoved(null)}
        actions={
          <>
            <Button onClick={() => setRemoved(null)}>{t("passkeys.cancel")}</Button>
            <Button look="danger" onClick={() => removed && onRemove(removed)}>
              {t("passkeys.removeButton")}
            </Button>
          </>
        }
      >
        <p>{t("passkeys.removeLead", { name: removed?.name ?? "" })}</p>
      </Dialog>
      {dialog}
    </Card>
  );
}

interface PasskeyRowProps {
  passkey: PasskeyBody;
  onRename(): void;
  onRemove(): void;
}

function PasskeyRow({ passkey, onRename, onRemove }: PasskeyRowProps) {
  const { name, synced, createdAtS, lastUsedAtS } = passkey;
  const used = lastUsedAtS === null
    ? t("passkeys.neverUsed")
    : t("passkeys.used", { date: whenText(lastUsedAtS) });
  return (
    <li>
      <KeyRound size={20} aria-hidden="true" />
      <div class="security-what">
        <p class="security-name">
          <span>{name}</span>
          {synced && <Badge look="plain">{t("passkeys.synced")}</Badge>}
        </p>
        <p class="security-more">{t("passkeys.added", { date: whenText(createdAtS) })} · {used}</p>
      </div>
      <Button look="quiet" iconOnly icon={<Pencil size={16} />} onClick={onRename}>
        {t("passkeys.rename", { name })}
      </Button>
      <Button look="quiet" iconOnly icon={<Trash2 size={16} />} onClick={onRemove}>
        {t("passkeys.remove", { name })}
      </Button>
    </li>
  );
}

function RenameDialog(
  { passkey, onClose, onDone }: { passkey: PasskeyBody; onClose(): void; onDone(): void },
) {
  const [name, setName] = useState(passkey.name);
  const [error, setError] = useState<string | null>(null);
  async function onSubmit(event: SubmitEvent) {
    event.preventDefault();
    if (name.trim() === "") return setError(t("passkeys.nameMissing"));
    const answer = await renamePasskey(passkey.id, name);
    if (answer.ok) onDone();
    else setError(problemTitle(answer));
  }
  return (
    <Dialog open title={t("passkeys.rename", { name: passkey.name })} onClose={onClose}>
      <form class="security-form" onSubmit={onSubmit} noValidate>
        <TextField
          label={t("passkeys.name")}
          error={error}
          value={name}
          onValue={setName}
          input={{ maxLength: NAME_MAX_CHARACTERS * 8, autocomplete: "off" }}
        />
        <div class="security-buttons">
          <Button look="primary" type="submit">{t("passkeys.save")}</Button>
          <Button onClick={onClose}>{t("passkeys.cancel")}</Button>
        </div>
      </form>
    </Dialog>
  );
}
