import type { WebhookBody } from "../../../worker/protocol/webhooks.ts";
import { t } from "../../i18n/translate.ts";
import { whenText } from "../security/when_text.ts";

export type WebhookLook = "fine" | "fresh" | "failing" | "paused" | "orphaned";

export function webhookLook(hook: WebhookBody): WebhookLook {
  if (hook.orphaned) return "orphaned";
  if (hook.paused !== null) return "paused";
  if (hook.lastAtS === null) return "fresh";
  const arrived = hook.lastStatus !== null && hook.lastStatus >= 200 && hook.lastStatus < 300;
  return hook.failures > 0 || !arrived ? "failing" : "fine";
}

function lastWords({ lastAtS, lastStatus, lastFault }: WebhookBody): string | null {
  if (lastAtS === null) return null;
  const date = whenText(lastAtS);
  if (lastStatus === null) return t(`webhooks.last.${lastFault ?? "unreachable"}`, { date });
  if (lastStatus >= 200 && lastStatus < 300) return t("webhooks.last.arrived", { date });
  const kind = lastStatus >= 300 && lastStatus < 400 ? "redirected" : "refused";
  return t(`webhooks.last.${kind}`, { date, status: lastStatus });
}

/** How a webhook fares: why it is not called, how the last call went, what waits and what is lost. */
export function webhookWords(hook: WebhookBody): string[] {
  const { orphaned, paused, nextTryAtS, waiting, lostCalls, lostMinutes, oldSecretUntilS } = hook;
  const why = orphaned ? t("webhooks.why.orphaned") : paused === null ? null : t(`webhooks.why.${paused}`);
  const called = why === null;
  const last = lastWords(hook);
  const next = called && last !== null && nextTryAtS !== null
    ? `, ${t("webhooks.next", { date: whenText(nextTryAtS) })}`
    : "";
  const minutes = lostMinutes > 0 ? ` ${t("webhooks.lostMinutes", { n: lostMinutes })}` : "";
  return [
    why,
    last && `${last}${next}`,
    waiting > 0 ? t("webhooks.waiting", { n: waiting }) : null,
    lostCalls > 0 ? `${t("webhooks.lost", { n: lostCalls })}${minutes}` : null,
    oldSecretUntilS === null ? null : t("webhooks.oldSecret", { date: whenText(oldSecretUntilS) }),
  ].filter((words) => words !== null);
}
