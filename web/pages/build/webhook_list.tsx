import { KeyRound, Pause, Pencil, Play, Send, Trash2, Webhook } from "lucide-preact";
import { useState } from "preact/hooks";
import type { WebhookBody } from "../../../worker/protocol/webhooks.ts";
import type { Answer } from "../../api/ask.ts";
import { pauseWebhook, removeWebhook, renewWebhookSecret, testWebhook } from "../../api/webhooks.ts";
import { t } from "../../i18n/translate.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { problemTitle } from "../shell/problem_text.ts";
import type { ShownSecret } from "./webhook_shown.tsx";
import { webhookLook, webhookWords } from "./webhook_words.ts";

interface WebhookListProps {
  home: string;
  webhooks: readonly WebhookBody[];
  reload(): Promise<void>;
  onSecret(secret: ShownSecret): void;
  onEdit(hook: WebhookBody): void;
}
interface AskedFor {
  what: "remove" | "renew";
  hook: WebhookBody;
}
const LOOK = { fine: "fresh", fresh: "plain", failing: "stale", paused: "plain", orphaned: "stale" } as const;

export function WebhookList({ home, webhooks, reload, onSecret, onEdit }: WebhookListProps) {
  const [asked, setAsked] = useState<AskedFor | null>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const [told, setTold] = useState<{ id: string; words: string; failed: boolean } | null>(null);

  async function run<T>(id: string, act: () => Promise<Answer<T>>): Promise<Answer<T>> {
    setBusy(id);
    setTold(null);
    const answer = await act();
    await reload();
    setBusy(null);
    if (!answer.ok) setTold({ id, words: problemTitle(answer), failed: true });
    return answer;
  }

  async function onTest({ id }: WebhookBody) {
    const answer = await run(id, () => testWebhook(home, id));
    if (!answer.ok) return;
    const { lastStatus } = answer.value;
    const failed = lastStatus === null || lastStatus < 200 || lastStatus > 299;
    setTold({ id, words: t(failed ? "webhooks.testFailed" : "webhooks.tested"), failed });
  }

  async function onYes() {
    if (asked === null) return;
    const { what, hook: { id, label } } = asked;
    setAsked(null);
    if (what === "remove") return void await run(id, () => removeWebhook(home, id));
    const answer = await run(id, () => renewWebhookSecret(home, id));
    if (answer.ok) onSecret({ label, secret: answer.value.secret });
  }

  return (
    <>
      <ul class="build-list">
        {webhooks.map((hook) => (
          <li key={hook.id}>
            <Webhook size={20} aria-hidden="true" />
            <div class="build-what" role="group" aria-label={hook.label} aria-busy={busy === hook.id}>
              <WebhookText hook={hook} />
              <div class="build-actions">
                <Button
                  icon={<Send size={16} />}
                  busy={busy === hook.id}
                  disabled={hook.orphaned}
                  onClick={() => void onTest(hook)}
                >
                  {t("webhooks.test")}
                </Button>
                <Button
                  look="quiet"
                  icon={hook.paused === null ? <Pause size={16} /> : <Play size={16} />}
                  disabled={hook.orphaned}
                  onClick={() => void run(hook.id, () => pauseWebhook(home, hook.id, hook.paused === null))}
                >
                  {t(hook.paused === null ? "webhooks.pause" : "webhooks.resume")}
                </Button>
                <Button look="quiet" icon={<Pencil size={16} />} onClick={() => onEdit(hook)}>
                  {t("webhooks.edit")}
                </Button>
                <Button
                  look="quiet"
                  icon={<KeyRound size={16} />}
                  onClick={() => setAsked({ what: "renew", hook })}
                >
                  {t("webhooks.renew")}
                </Button>
                <Button
                  look="quiet"
                  iconOnly
                  icon={<Trash2 size={16} />}
                  onClick={() => setAsked({ what: "remove", hook })}
                >
                  {t("webhooks.remove")}
                </Button>
              </div>
              <p class={told?.failed ? "field-error" : "field-hint"} role="status">
                {told?.id === hook.id && told.words}
              </p>
            </div>
          </li>
        ))}
      </ul>
      <Dialog
        open={asked !== null}
        title={t(`webhooks.${asked?.what ?? "remove"}Ask`, { name: asked?.hook.label ?? "" })}
        onClose={() => setAsked(null)}
        actions={
          <>
            <Button onClick={() => setAsked(null)}>{t("webhooks.cancel")}</Button>
            <Button look={asked?.what === "remove" ? "danger" : "primary"} onClick={() => void onYes()}>
              {t(`webhooks.${asked?.what ?? "remove"}`)}
            </Button>
          </>
        }
      >
        <p class="field-hint">{t(`webhooks.${asked?.what ?? "remove"}Help`)}</p>
      </Dialog>
    </>
  );
}

function WebhookText({ hook }: { hook: WebhookBody }) {
  const look = webhookLook(hook);
  return (
    <>
      <p class="build-name">
        <span>{hook.label}</span>
        <Badge look={LOOK[look]}>{t(`webhooks.state.${look}`)}</Badge>
      </p>
      <p class="build-address">{hook.url}</p>
      <p class="build-tags">
        {hook.events.map((event) => <span key={event} class="build-tag">{t(`webhooks.event.${event}`)}
        </span>)}
      </p>
      {webhookWords(hook).map((words) => <p key={words} class="field-hint">{words}</p>)}
    </>
  );
}
