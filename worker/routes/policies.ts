import { Hono } from "hono";
import { policyTextIn } from "../domain/policy.ts";
import { refuse } from "../domain/outcome.ts";
import type { AppEnv } from "../middleware/app_env.ts";
import { POLICY_IN_FORCE } from "../policies/in_force.ts";
import { POLICIES, policyOf, policyTextHash } from "../policies/policies.ts";
import type { PolicyBody, PolicyList } from "../protocol/policies.ts";
import { problem } from "./problem.ts";

const CACHED = { "cache-control": "public, max-age=300" };

/** Public: whoever wants to know what they would agree to. */
export const policyRoutes = new Hono<AppEnv>()
  .get("/policies", (c) => {
    const policies = POLICIES.map(({ version, date, texts }) => ({
      version,
      date,
      languages: texts.map(({ language }) => language),
    }));
    return c.json({ inForce: POLICY_IN_FORCE.version, policies } satisfies PolicyList, 200, CACHED);
  })
  .get("/policies/:version", async (c) => {
    const asked = c.req.param("version");
    const policy = asked === "in-force" ? POLICY_IN_FORCE : policyOf(asked);
    if (policy === null) return problem(c, refuse("not_found", `Cannot find the policy: ${asked}`));
    const text = policyTextIn(policy, c.req.query("language") ?? "en");
    const body: PolicyBody = {
      version: policy.version,
      date: policy.date,
      inForce: policy === POLICY_IN_FORCE,
      language: text.language,
      title: text.title,
      highlights: [...text.highlights],
      sections: text.sections.map((section) => ({ ...section, paragraphs: [...section.paragraphs] })),
      textHash: await policyTextHash(policy, text),
      contact: c.env.CONTACT_EMAIL || null,
    };
    return c.json(body, 200, CACHED);
  });
