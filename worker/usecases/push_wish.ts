import { auditWrite } from "../../db/queries/audit.ts";
import { readHome } from "../../db/queries/homes.ts";
import { putWishes, raiseConfigVersion, wishesOf } from "../../db/queries/push.ts";
import { ok, type Outcome } from "../domain/outcome.ts";
import type { NoticeChoice } from "../protocol/notices.ts";
import { allowed } from "./change_home.ts";
import type { ChangeDeps } from "./deps.ts";
import { pushHome } from "./push_home.ts";

/** What a member wants to be told of; their Home learns it with its configuration, so that it watches only what is wished. */
export async function wishNotices(
  deps: ChangeDeps,
  account: string,
  choice: NoticeChoice,
): Promise<Outcome<null>> {
  const { db, nowS, network } = deps;
  const home = choice.of === "home" ? choice.home : null;
  if (home !== null) {
    const found = allowed(await readHome(db, home), { account, home }, "view");
    if (!found.ok) return { ...found, field: "/home" };
  }
  const wishes = [...choice.wishes].sort();
  const before = (await wishesOf(db, account)).find((kept) => kept.home === home)?.wishes ?? [];
  if (wishes.join() === [...before].sort().join()) return ok(null);
  await db.batch([
    putWishes(db, { account, home, wishes }),
    ...(home === null ? [] : [raiseConfigVersion(db, home)]),
    auditWrite(db, {
      atS: nowS,
      actor: account,
      actorKind: "account",
      action: "notice.changed",
      home: home ?? undefined,
      network,
      result: "ok",
      detail: { wishes: wishes.join(",") },
    }),
  ]);
  const after = home === null ? null : await readHome(db, home);
  if (after !== null) await pushHome(deps, after);
  return ok(null);
}
