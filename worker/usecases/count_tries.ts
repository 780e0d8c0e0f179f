import { countTry, forgetTries, forgiveTry } from "../../db/queries/throttles.ts";
import type { Write } from "../../db/queries/write.ts";
import { ID_BYTES, idFrom } from "../domain/id.ts";
import { type Refusal, refuse } from "../domain/outcome.ts";
import { type ThrottleName, THROTTLES } from "../domain/throttle.ts";
import type { IdentityDeps } from "./identity_deps.ts";

export interface CountedTry {
  /** For the batch; its row says whether the try was let in. */
  write: ReturnType<typeof countTry>;
  /** The refusal that the counted row means, or null. */
  refusal(rows: Awaited<ReturnType<typeof countTry>>): Refusal | null;
  /** After a success: whom it counted is as if nothing had happened. */
  forget(): Write;
  /** After a success: this try did not count. */
  forgive(): Write;
}

/** Counts a try against somebody, who is kept only as a keyed hash. */
export async function countedTry(
  { db, nowS, random, keyedHash }: Pick<IdentityDeps, "db" | "nowS" | "random" | "keyedHash">,
  rule: ThrottleName,
  whom: string,
): Promise<CountedTry> {
  const key = await keyedHash("throttle", `${rule}:${whom}`);
  const name = idFrom(random(ID_BYTES));
  return {
    write: countTry(db, key, THROTTLES[rule], name, nowS),
    refusal([row]) {
      if (row.admitted === name) return null;
      const retryAfterS = Math.max(1, row.waitUntilS - nowS);
      return refuse("too_many", `Cannot try again for so many seconds: ${retryAfterS}`, { retryAfterS });
    },
    forget: () => forgetTries(db, key),
    forgive: () => forgiveTry(db, key, name),
  };
}
