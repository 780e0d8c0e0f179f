import { Hono } from "hono";
import { homeOfRows, homeReads } from "../../db/queries/homes.ts";
import { invitationsOfHome } from "../../db/queries/invitations.ts";
import type { AppEnv } from "../middleware/app_env.ts";
import { jsonBody } from "../middleware/json_body.ts";
import { requireSession } from "../middleware/session.ts";
import { newInvitation } from "../protocol/team.ts";
import { acceptInvitation, showInvitation } from "../usecases/accept_invitation.ts";
import { allowed } from "../usecases/change_home.ts";
import { invitePerson } from "../usecases/invite_person.ts";
import { resendInvitation, revokeInvitation } from "../usecases/tend_invitation.ts";
import { databaseOf, nowS } from "./change_deps.ts";
import { problem } from "./problem.ts";
import { hashInvitation, teamDeps } from "./team_deps.ts";

export const invitationRoutes = new Hono<AppEnv>()
  .get("/homes/:home/invitations", requireSession, async (c) => {
    const db = databaseOf(c.env);
    const asked = { account: c.get("account"), home: c.req.param("home") };
    const [waiting, ...rows] = await db.batch([
      invitationsOfHome(db, asked.home),
      ...homeReads(db, asked.home),
    ]);
    const home = allowed(homeOfRows(rows), asked, "invite");
    return home.ok ? c.json(waiting) : problem(c, home);
  })
  .post("/homes/:home/invitations", requireSession, jsonBody(newInvitation), async (c) => {
    const asked = { account: c.get("account"), home: c.req.param("home") };
    const invited = await invitePerson(teamDeps(c), asked, c.req.valid("json"));
    return invited.ok ? c.json(invited.value, 201) : problem(c, invited);
  })
  .delete("/homes/:home/invitations/:invitation", requireSession, async (c) => {
    const revoked = await revokeInvitation(teamDeps(c), { account: c.get("account"), ...c.req.param() });
    return revoked.ok ? c.body(null, 204) : problem(c, revoked);
  })
  .post("/homes/:home/invitations/:invitation/mail", requireSession, async (c) => {
    const sent = await resendInvitation(teamDeps(c), { account: c.get("account"), ...c.req.param() });
    return sent.ok ? c.json(sent.value) : problem(c, sent);
  })
  .get("/invitations/:token", async (c) => {
    const hash = await hashInvitation(c, c.req.param("token"));
    const shown = await showInvitation({ db: databaseOf(c.env), nowS: nowS() }, hash);
    return shown.ok ? c.json(shown.value) : problem(c, shown);
  })
  .post("/invitations/:token", requireSession, async (c) => {
    const hash = await hashInvitation(c, c.req.param("token"));
    const joined = await acceptInvitation(teamDeps(c), c.get("account"), hash);
    return joined.ok ? c.json(joined.value) : problem(c, joined);
  });
