import { type Context, Hono } from "hono";
import { type Outcome, refuse } from "../domain/outcome.ts";
import type { HookAnswer, HookAsk } from "../home/home_rpc.ts";
import { newHookSecret } from "../protocol/webhook_signature.ts";
import type { AppEnv } from "../middleware/app_env.ts";
import { jsonBody } from "../middleware/json_body.ts";
import { requireSession } from "../middleware/session.ts";
import { newWebhook, webhookChange, webhookPause } from "../protocol/webhooks.ts";
import {
  changeWebhook,
  listWebhooks,
  removeWebhook,
  renewWebhookSecret,
  tendWebhook,
} from "../usecases/change_webhook.ts";
import { makeWebhook, type WebhookDeps } from "../usecases/make_webhook.ts";
import { changeDeps, homeOf, nowS, random } from "./change_deps.ts";
import { HOOK_EFFECTS, sealHookSecret } from "./hook_effects.ts";
import { problem } from "./problem.ts";

function webhookDeps(c: Context<AppEnv>): WebhookDeps {
  return {
    ...changeDeps(c),
    newSecret: () => newHookSecret(random),
    sealSecret: (home, hook, secret) => sealHookSecret(c.env, home, hook, secret),
    allowsLoopback: HOOK_EFFECTS.allowsLoopback(c.env),
  };
}

function askHome(c: Context<AppEnv>, home: string, ask: HookAsk): Promise<Outcome<HookAnswer>> {
  const unreachable = refuse("home_unavailable", "Cannot reach the home: try again", { retryAfterS: 5 });
  return homeOf(c.env, home).webhooks(ask).catch(() => unreachable);
}

/** Who calls what of the home's webhooks. */
export const webhookRoutes = new Hono<AppEnv>()
  .get("/homes/:home/webhooks", requireSession, async (c) => {
    const asked = { account: c.get("account"), home: c.req.param("home") };
    const deps = { db: changeDeps(c).db, nowS: nowS() };
    const list = await listWebhooks(deps, asked, () => askHome(c, asked.home, { do: "show" }));
    return list.ok ? c.json(list.value, 200, { "cache-control": "no-store" }) : problem(c, list);
  })
  .post("/homes/:home/webhooks", requireSession, jsonBody(newWebhook), async (c) => {
    const asked = { account: c.get("account"), home: c.req.param("home") };
    const made = await makeWebhook(webhookDeps(c), asked, c.req.valid("json"));
    return made.ok ? c.json(made.value, 201, { "cache-control": "no-store" }) : problem(c, made);
  })
  .patch("/homes/:home/webhooks/:webhook", requireSession, jsonBody(webhookChange), async (c) => {
    const asked = { account: c.get("account"), ...c.req.param() };
    const ask = (what: "show" | "resume") =>
      askHome(c, asked.home, what === "show" ? { do: what } : { do: what, hook: asked.webhook });
    const changed = await changeWebhook(webhookDeps(c), asked, c.req.valid("json"), ask);
    return changed.ok ? c.json(changed.value) : problem(c, changed);
  })
  .delete("/homes/:home/webhooks/:webhook", requireSession, async (c) => {
    const removed = await removeWebhook(changeDeps(c), { account: c.get("account"), ...c.req.param() });
    return removed.ok ? c.body(null, 204) : problem(c, removed);
  })
  .post("/homes/:home/webhooks/:webhook/secret", requireSession, async (c) => {
    const asked = { account: c.get("account"), ...c.req.param() };
    const renewed = await renewWebhookSecret(webhookDeps(c), asked);
    return renewed.ok ? c.json(renewed.value, 200, { "cache-control": "no-store" }) : problem(c, renewed);
  })
  .post("/homes/:home/webhooks/:webhook/test", requireSession, async (c) => {
    const asked = { account: c.get("account"), ...c.req.param() };
    const test = () => askHome(c, asked.home, { do: "test", hook: asked.webhook });
    const tested = await tendWebhook(changeDeps(c), asked, "webhook.tested", test);
    return tested.ok ? c.json(tested.value) : problem(c, tested);
  })
  .put("/homes/:home/webhooks/:webhook/paused", requireSession, jsonBody(webhookPause), async (c) => {
    const asked = { account: c.get("account"), ...c.req.param() };
    const { paused } = c.req.valid("json");
    const turn = () => askHome(c, asked.home, { do: paused ? "pause" : "resume", hook: asked.webhook });
    const action = paused ? "webhook.paused" : "webhook.resumed";
    const turned = await tendWebhook(changeDeps(c), asked, action, turn);
    return turned.ok ? c.json(turned.value) : problem(c, turned);
  });
