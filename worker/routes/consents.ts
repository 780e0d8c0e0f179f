import { Hono } from "hono";
import { countPageView } from "../../db/queries/page_views.ts";
import type { AppEnv } from "../middleware/app_env.ts";
import { knownGate } from "../middleware/consent_gate.ts";
import { jsonBody } from "../middleware/json_body.ts";
import { requireConsent } from "../middleware/require_consent.ts";
import { requireSession, requireSignedIn } from "../middleware/session.ts";
import { visitOf } from "../middleware/visit.ts";
import { newConsent, pageView, policyAnswer } from "../protocol/consents.ts";
import { answerConsent } from "../usecases/answer_consent.ts";
import { answerPolicy } from "../usecases/answer_policy.ts";
import { showConsents } from "../usecases/show_consents.ts";
import { databaseOf, nowS } from "./change_deps.ts";
import { problem } from "./problem.ts";

/** What a person agreed to; open to whoever is signed in, since behind it the service begins. */
export const consentRoutes = new Hono<AppEnv>()
  .get("/consents", requireSignedIn, async (c) => {
    return c.json(await showConsents(databaseOf(c.env), c.get("account"), c.req.query("language") ?? "en"));
  })
  .post("/consents", requireSignedIn, jsonBody(newConsent), async (c) => {
    const written = await answerConsent({ db: databaseOf(c.env), nowS: nowS() }, {
      account: c.get("account"),
      network: visitOf(c).network,
      gateOpen: knownGate(c) === null,
      consent: c.req.valid("json"),
    });
    return written.ok ? c.body(null, 204) : problem(c, written);
  })
  .post("/policies/:version/acceptance", requireSignedIn, jsonBody(policyAnswer), async (c) => {
    const { account, policyVersion } = c.get("signedIn");
    const version = c.req.param("version");
    const { given, ...text } = c.req.valid("json");
    const way = policyVersion === version ? "privacy_page" : "gate";
    const { network } = visitOf(c);
    const deps = { db: databaseOf(c.env), nowS: nowS() };
    const answered = await answerPolicy(deps, { account, version, given, ...text, way, network });
    if (!answered.ok) return problem(c, answered);
    // The cookie that goes back with this answer already says so.
    c.set("signedIn", { ...c.get("signedIn"), policyVersion: given ? version : null });
    return c.body(null, 204);
  })
  .post(
    "/page-views",
    requireSession,
    requireConsent("product_statistics"),
    jsonBody(pageView),
    async (c) => {
      const day = new Date(nowS() * 1000).toISOString().slice(0, 10);
      await countPageView(databaseOf(c.env), day, c.req.valid("json").page);
      return c.body(null, 204);
    },
  );
