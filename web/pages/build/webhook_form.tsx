import { useEffect, useRef, useState } from "preact/hooks";
import { HOOK_EVENTS, type HookEvent } from "../../../worker/domain/hook.ts";
import { HOOK_URL_MAX_CHARACTERS, NAME_MAX_CHARACTERS } from "../../../worker/domain/limits.ts";
import { addressFault } from "../../../worker/domain/outside_address.ts";
import type { WebhookBody } from "../../../worker/protocol/webhooks.ts";
import type { Problem } from "../../api/ask.ts";
import { changeWebhook, makeWebhook } from "../../api/webhooks.ts";
import { t } from "../../i18n/translate.ts";
import { Button } from "../../ui/button.tsx";
import { CheckField } from "../../ui/check_field.tsx";
import { ErrorLine } from "../../ui/error_line.tsx";
import { FormActions } from "../../ui/form_actions.tsx";
import { TextField } from "../../ui/text_field.tsx";
import { fieldError, formError } from "../shell/problem_text.ts";
import type { ShownSecret } from "./webhook_shown.tsx";

/** A server on this very machine may be called by one that runs here too. */
const isLocal = () => ["localhost", "127.0.0.1", "[::1]"].includes(location.hostname);

interface WebhookFormProps {
  home: string;
  /** The one to change; without, one is made. */
  hook?: WebhookBody;
  onMade(secret: ShownSecret): void;
  onChanged(): void;
}

export function WebhookForm({ home, hook, onMade, onChanged }: WebhookFormProps) {
  const [label, setLabel] = useState(hook?.label ?? "");
  const [url, setUrl] = useState(hook?.url ?? "");
  const [events, setEvents] = useState<readonly HookEvent[]>(hook?.events ?? ["alert"]);
  const form = useRef<HTMLFormElement>(null);
  // On a phone the list, where this was asked for, is far below.
  useEffect(() => {
    if (hook !== undefined) form.current?.querySelector("input")?.focus();
  }, []);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const [tried, setTried] = useState(false);
  const fault = addressFault(url.trim(), isLocal());
  const labelMissing = tried && label.trim() === "" ? t("webhooks.labelMissing") : null;
  const urlFault = tried && fault !== null ? t(`webhooks.fault.${fault}`) : null;

  async function onSubmit(event: SubmitEvent) {
    event.preventDefault();
    setTried(true);
    if (label.trim() === "" || fault !== null || events.length === 0 || busy) return;
    setBusy(true);
    const wish = { label, url: url.trim(), events: [...events] };
    if (hook === undefined) {
      const answer = await makeWebhook(home, wish);
      setProblem(answer.ok ? null : answer);
      if (answer.ok) onMade({ label, secret: answer.value.secret });
    } else {
      const answer = await changeWebhook(home, hook.id, wish);
      setProblem(answer.ok ? null : answer);
      if (answer.ok) onChanged();
    }
    setBusy(false);
  }

  const toggle = (event: HookEvent, on: boolean) =>
    setEvents(HOOK_EVENTS.filter((known) => known === event ? on : events.includes(known)));

  return (
    <form class="build-form" ref={form} onSubmit={onSubmit} noValidate>
      {hook && <p class="field-hint">{t("webhooks.editHelp")}</p>}
      <TextField
        label={t("webhooks.label")}
        value={label}
        onValue={setLabel}
        error={labelMissing ?? fieldError(problem, "label")}
        input={{ maxLength: NAME_MAX_CHARACTERS * 8, autocomplete: "off" }}
      />
      <TextField
        label={t("webhooks.url")}
        hint={t("webhooks.urlHint")}
        value={url}
        onValue={setUrl}
        error={urlFault ?? fieldError(problem, "url")}
        input={{
          type: "url",
          inputMode: "url",
          placeholder: "https://",
          maxLength: HOOK_URL_MAX_CHARACTERS,
          autocomplete: "off",
          spellcheck: false,
        }}
      />
      <fieldset class="build-scopes">
        <legend class="field-legend">{t("webhooks.events")}</legend>
        {HOOK_EVENTS.map((event) => (
          <CheckField
            key={event}
            label={t(`webhooks.event.${event}`)}
            hint={t(`webhooks.event.${event}Hint`)}
            checked={events.includes(event)}
            onChecked={(on) => toggle(event, on)}
          />
        ))}
        {tried && events.length === 0 && <ErrorLine>{t("webhooks.eventsMissing")}</ErrorLine>}
      </fieldset>
      <FormActions failed={formError(problem, ["label", "url"])} message="">
        <Button look="primary" type="submit" busy={busy}>
          {t(hook ? "webhooks.save" : "webhooks.create")}
        </Button>
        {hook && <Button onClick={onChanged}>{t("webhooks.cancel")}</Button>}
      </FormActions>
    </form>
  );
}
