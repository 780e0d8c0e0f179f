import { auditWrite } from "../../db/queries/audit.ts";
import { queueMail } from "../../db/queries/mails.ts";
import { makerOfWebhook } from "../../db/queries/webhooks.ts";
import type { Hook } from "../domain/hook.ts";
import type { HookPause } from "../domain/hook_state.ts";
import type { Env } from "../env.ts";
import { openText, sealText } from "../middleware/sealed_text.ts";
import { databaseOf, nowS } from "./change_deps.ts";
import { sealMail } from "./mail_deps.ts";

const PURPOSE = "webhook secret";
const contextOf = (home: string, hook: string) => `${home} ${hook}`;

export function sealHookSecret(env: Env, home: string, hook: string, secret: string): Promise<string> {
  return sealText(env.DEVICE_TOKEN_SECRET, PURPOSE, contextOf(home, hook), secret);
}

/** What a Home's webhooks leave to the Worker. */
export const HOOK_EFFECTS = {
  openSecret(env: Env, home: string, hook: string, sealed: string): Promise<string | null> {
    return openText(env.DEVICE_TOKEN_SECRET, PURPOSE, contextOf(home, hook), sealed);
  },
  /** The development sign-in is there on somebody's own machine alone. */
  allowsLoopback: (env: Env) => (env.DEV_SIGN_IN_KEY ?? "") !== "",
  async tellPaused(env: Env, home: string, { id, label }: Hook, why: HookPause): Promise<void> {
    const db = databaseOf(env);
    const told = auditWrite(db, {
      atS: nowS(),
      actor: "system",
      actorKind: "system",
      action: "webhook.paused",
      target: id,
      home,
      result: "ok",
      detail: { why },
    });
    const [maker] = await makerOfWebhook(db, id);
    if (maker?.email == null) return;
    const { account, email: to, language } = maker;
    const values = { home: maker.home, label };
    const mail = await sealMail(env, "", { to, language, template: "webhook_paused", values, account });
    await db.batch([told, queueMail(db, mail, nowS())]);
  },
};
