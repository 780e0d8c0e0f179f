import { useCallback, useEffect, useState } from "preact/hooks";
import type { AppPasswordBody, AppPasswordMade } from "../../../worker/protocol/app_passwords.ts";
import type { Problem } from "../../api/ask.ts";
import { askAppPasswords, endAppPassword, makeAppPassword } from "../../api/app_passwords.ts";
import { formatAge } from "../../format/age.ts";
import { locale, t } from "../../i18n/translate.ts";
import { serverNowS } from "../../live/live_state.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormActions } from "../../ui/form_actions.tsx";
import { TextField } from "../../ui/text_field.tsx";
import { fieldError, formError } from "../shell/problem_text.ts";
import { CopyText } from "./copy_text.tsx";

/** What the Home Assistant integration is given, for this home. */
export function AppPasswordsCard({ home }: { home: string }) {
  const [held, setHeld] = useState<AppPasswordBody[]>([]);
  const [made, setMade] = useState<AppPasswordMade | null>(null);
  const [name, setName] = useState<string>(t("apps.nameDefault"));
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const [asked, setAsked] = useState<AppPasswordBody | null>(null);

  const reload = useCallback(async () => {
    const answer = await askAppPasswords();
    if (answer.ok) setHeld(answer.value);
    else setProblem(answer);
  }, []);
  useEffect(() => void reload(), [reload]);

  async function onSubmit(event: SubmitEvent) {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const answer = await makeAppPassword({ name, home });
    if (answer.ok) await reload();
    setBusy(false);
    setProblem(answer.ok ? null : answer);
    if (answer.ok) setMade(answer.value);
  }

  async function revoke() {
    if (asked === null || busy) return;
    const { id } = asked;
    setBusy(true);
    const answer = await endAppPassword(id);
    setBusy(false);
    setAsked(null);
    setProblem(answer.ok ? null : answer);
    if (made?.id === id) setMade(null);
    await reload();
  }

  const shown = held.filter((password) => password.home === null || password.home === home);
  return (
    <Card title={t("apps.title")}>
      <form class="door-form" onSubmit={onSubmit} noValidate>
        <p class="field-hint">{t("apps.lead")}</p>
        {made && (
          <div class="door-lines app-password-made">
            <CopyText label={t("apps.url")} text={location.origin} />
            <CopyText label={t("apps.user")} text={made.id} />
            <CopyText label={t("apps.password")} text={made.password} />
            <p class="field-hint">{t("apps.once")}</p>
          </div>
        )}
        <TextField
          label={t("apps.name")}
          value={name}
          onValue={setName}
          error={fieldError(problem, "name")}
          input={{ autocomplete: "off", maxLength: 160 }}
        />
        <FormActions failed={formError(problem, ["name"])} message="">
          <Button look={made ? "plain" : "primary"} type="submit" busy={busy}>{t("apps.make")}</Button>
        </FormActions>
        <ul class="app-passwords">
          {shown.map((password) => (
            <li key={password.id} class="app-password">
              <span class="door-input-text">
                <span class="door-input-name">{password.name}</span>
                <span class="door-input-now">{usedText(password)}</span>
              </span>
              <Button onClick={() => setAsked(password)}>
                <span aria-hidden="true">{t("apps.revoke")}</span>
                <span class="hidden-text">{t("apps.revokeOf", { name: password.name })}</span>
              </Button>
            </li>
          ))}
        </ul>
      </form>
      <Dialog
        open={asked !== null}
        title={t("apps.revokeAsk", { name: asked?.name ?? "" })}
        onClose={() => setAsked(null)}
        actions={
          <>
            <Button onClick={() => setAsked(null)}>{t("apps.cancel")}</Button>
            <Button look="danger" busy={busy} onClick={() => void revoke()}>{t("apps.revoke")}</Button>
          </>
        }
      >
        <p class="field-hint">{t("apps.revokeHelp")}</p>
      </Dialog>
    </Card>
  );
}

function usedText({ home, lastUsedAtS }: AppPasswordBody): string {
  const used = lastUsedAtS === null
    ? t("apps.neverUsed")
    : t("apps.used", { age: formatAge(Math.max(0, serverNowS.value - lastUsedAtS), locale) });
  return home === null ? `${t("apps.allHomes")}, ${used}` : used;
}
