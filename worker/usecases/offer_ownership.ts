import { auditWrite } from "../../db/queries/audit.ts";
import { homeOfRows, homeReads } from "../../db/queries/homes.ts";
import { queueMail } from "../../db/queries/mails.ts";
import { putOffer } from "../../db/queries/ownership_offers.ts";
import { queueNotice } from "../../db/queries/push.ts";
import { profileOf } from "../../db/queries/profiles.ts";
import type { Write } from "../../db/queries/write.ts";
import { OWNERSHIP_OFFER_LIFE_S } from "../domain/limits.ts";
import { ok, type Outcome } from "../domain/outcome.ts";
import { checkOffer, type OwnershipOffer } from "../domain/team.ts";
import { allowed } from "./change_home.ts";
import type { Asked } from "./deps.ts";
import { type TeamDeps, teamEntry } from "./team_deps.ts";

/** Nothing changes hands until the other accepts; whoever has an address is told by mail. */
export async function offerOwnership(
  deps: TeamDeps,
  asked: Asked,
  { to, sharing }: { to: string; sharing: boolean },
): Promise<Outcome<OwnershipOffer>> {
  const { db, nowS } = deps;
  const { account, home } = asked;
  const [[mine], [theirs], ...rows] = await db.batch([
    profileOf(db, account),
    profileOf(db, to),
    ...homeReads(db, home),
  ]);
  const found = allowed(homeOfRows(rows), asked, "hand_over");
  if (!found.ok) return found;
  const checked = checkOffer(found.value.members, account, to);
  if (!checked.ok) return checked;
  const offer = { by: account, to, sharing, expiresAtS: nowS + OWNERSHIP_OFFER_LIFE_S };
  const writes: [Write, ...Write[]] = [
    putOffer(db, home, offer),
    auditWrite(db, teamEntry(deps, account, "ownership.offered", { home, target: to, detail: { sharing } })),
  ];
  writes.push(queueNotice(db, { kind: "ownership_offered", home, account: to, atS: nowS }, nowS));
  if (theirs.email !== null) {
    const sealed = await deps.sealMail({
      to: theirs.email,
      language: theirs.language,
      template: "ownership_offered",
      values: {
        home: found.value.name,
        offerer: mine.nickname,
        link: deps.linkTo(`/h/${encodeURIComponent(home)}/team`),
      },
      account: to,
    });
    writes.push(queueMail(db, sealed, nowS));
  }
  await db.batch(writes);
  deps.deliverMailsSoon();
  deps.deliverPushesSoon();
  return ok(offer);
}
