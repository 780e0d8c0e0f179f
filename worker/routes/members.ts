import { Hono } from "hono";
import { homeOfRows, homeReads } from "../../db/queries/homes.ts";
import { offerOfHome } from "../../db/queries/ownership_offers.ts";
import { peopleOfHome } from "../../db/queries/profiles.ts";
import { offerInForce } from "../domain/team.ts";
import type { AppEnv } from "../middleware/app_env.ts";
import { jsonBody } from "../middleware/json_body.ts";
import { requireSession } from "../middleware/session.ts";
import { memberChange, ownershipOffer, type TeamBody } from "../protocol/team.ts";
import { acceptOwnership, endOffer } from "../usecases/answer_ownership.ts";
import { allowed } from "../usecases/change_home.ts";
import { changeRole } from "../usecases/change_role.ts";
import { offerOwnership } from "../usecases/offer_ownership.ts";
import { leaveHome, removeMember } from "../usecases/remove_member.ts";
import { databaseOf, nowS } from "./change_deps.ts";
import { problem } from "./problem.ts";
import { teamDeps } from "./team_deps.ts";

export const memberRoutes = new Hono<AppEnv>()
  .get("/homes/:home/members", requireSession, async (c) => {
    const db = databaseOf(c.env);
    const asked = { account: c.get("account"), home: c.req.param("home") };
    const [people, [offer = null], ...rows] = await db.batch([
      peopleOfHome(db, asked.home),
      offerOfHome(db, asked.home),
      ...homeReads(db, asked.home),
    ]);
    const home = allowed(homeOfRows(rows), asked, "view");
    if (!home.ok) return problem(c, home);
    const open = offerInForce(home.value.members, offer, nowS());
    return c.json({ members: people, offer: open } satisfies TeamBody);
  })
  .patch("/homes/:home/members/:member", requireSession, jsonBody(memberChange), async (c) => {
    const asked = { account: c.get("account"), ...c.req.param() };
    const changed = await changeRole(teamDeps(c), asked, c.req.valid("json").role);
    return changed.ok ? c.body(null, 204) : problem(c, changed);
  })
  .delete("/homes/:home/members/:member", requireSession, async (c) => {
    const removed = await removeMember(teamDeps(c), { account: c.get("account"), ...c.req.param() });
    return removed.ok ? c.body(null, 204) : problem(c, removed);
  })
  .delete("/homes/:home/membership", requireSession, async (c) => {
    const left = await leaveHome(teamDeps(c), { account: c.get("account"), home: c.req.param("home") });
    return left.ok ? c.body(null, 204) : problem(c, left);
  })
  .put("/homes/:home/ownership", requireSession, jsonBody(ownershipOffer), async (c) => {
    const asked = { account: c.get("account"), home: c.req.param("home") };
    const { account: to, sharing } = c.req.valid("json");
    const offered = await offerOwnership(teamDeps(c), asked, { to, sharing });
    return offered.ok ? c.body(null, 204) : problem(c, offered);
  })
  .post("/homes/:home/ownership/acceptance", requireSession, async (c) => {
    const asked = { account: c.get("account"), home: c.req.param("home") };
    const accepted = await acceptOwnership(teamDeps(c), asked);
    return accepted.ok ? c.body(null, 204) : problem(c, accepted);
  })
  .delete("/homes/:home/ownership", requireSession, async (c) => {
    const ended = await endOffer(teamDeps(c), { account: c.get("account"), home: c.req.param("home") });
    return ended.ok ? c.body(null, 204) : problem(c, ended);
  });
