import { type Context, Hono } from "hono";
import { pictureFor } from "../../db/queries/profiles.ts";
import { networkOf } from "../domain/mask.ts";
import { refuse } from "../domain/outcome.ts";
import type { AppEnv } from "../middleware/app_env.ts";
import { jsonBody } from "../middleware/json_body.ts";
import { requireSession } from "../middleware/session.ts";
import { profileChange } from "../protocol/team.ts";
import {
  changeProfile,
  type ProfileDeps,
  readProfile,
  removePicture,
  storePicture,
} from "../usecases/change_profile.ts";
import { databaseOf, nowS } from "./change_deps.ts";
import { problem } from "./problem.ts";

const KEPT_A_YEAR = "private, max-age=31536000, immutable";
const ASKED_EVERY_TIME = "private, no-cache";

function profileDeps(c: Context<AppEnv>): ProfileDeps {
  const network = networkOf(c.req.header("cf-connecting-ip") ?? "");
  return { db: databaseOf(c.env), nowS: nowS(), network };
}

/** The person's own profile; of others, the picture alone, for those who share a home with them. */
export const accountRoutes = new Hono<AppEnv>()
  .get("/account", requireSession, async (c) => {
    const profile = await readProfile(databaseOf(c.env), c.get("account"));
    return profile.ok ? c.json(profile.value) : problem(c, profile);
  })
  .patch("/account", requireSession, jsonBody(profileChange), async (c) => {
    const changed = await changeProfile(profileDeps(c), c.get("account"), c.req.valid("json"));
    return changed.ok ? c.json(changed.value) : problem(c, changed);
  })
  .put("/account/picture", requireSession, async (c) => {
    const bytes = new Uint8Array(await c.req.arrayBuffer());
    const stored = await storePicture(profileDeps(c), c.get("account"), bytes);
    return stored.ok ? c.json(stored.value) : problem(c, stored);
  })
  .delete("/account/picture", requireSession, async (c) => {
    await removePicture(profileDeps(c), c.get("account"));
    return c.body(null, 204);
  })
  .get("/accounts/:account/picture", requireSession, async (c) => {
    const account = c.req.param("account");
    const [picture] = await pictureFor(databaseOf(c.env), c.get("account"), account);
    if (picture === undefined) return problem(c, refuse("not_found", `Cannot find a picture of: ${account}`));
    const etag = `"${picture.version}"`;
    const isNamed = c.req.query("v") === String(picture.version);
    const headers = { etag, "cache-control": isNamed ? KEPT_A_YEAR : ASKED_EVERY_TIME };
    if (c.req.header("if-none-match") === etag) return c.body(null, 304, headers);
    return c.body(new Uint8Array(picture.bytes), 200, { ...headers, "content-type": picture.type });
  });
