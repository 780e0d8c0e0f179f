import assert from "node:assert/strict";
import { inArray } from "drizzle-orm";
import { openDatabase } from "../../db/client.ts";
import { accounts, sessions } from "../../db/schema/accounts.ts";
import { codes } from "../../db/schema/codes.ts";
import { passkeyChallenges } from "../../db/schema/passkeys.ts";
import { emailChanges, registrations, resets } from "../../db/schema/registrations.ts";
import { throttles } from "../../db/schema/throttles.ts";
import { sharedStack } from "../../scripts/test_stack.ts";
import { ENDED_SESSION_KEPT_S } from "../domain/limits.ts";
import { deleteExpired } from "./delete_expired.ts";

const stack = await sharedStack();
const db = openDatabase(stack.databaseUrl);

const DAY_S = 86_400;
const nowS = Math.floor(Date.now() / 1000);
const key = () => crypto.randomUUID();

Deno.test("what decides nothing any more is deleted, and nothing else", async () => {
  const account = key();
  await db.insert(accounts).values({ id: account, createdAtS: nowS });
  const wish = (expiresAtS: number) => ({ createdAtS: nowS - DAY_S, expiresAtS });
  const registration = (id: string, expiresAtS: number) => ({
    id,
    email: `${id}@example.org`,
    passwordHash: "",
    language: "en",
    policyVersion: "",
    policyTextHash: "",
    ...wish(expiresAtS),
  });
  const code = (subject: string, expiresAtS: number) => {
    return { subject, purpose: "reset" as const, codeHash: "", tries: 0, sent: 1, sentAtS: 1, expiresAtS };
  };
  const session = (id: string, more: Partial<typeof sessions.$inferInsert>) => {
    const times = { createdAtS: nowS - DAY_S, lastUsedAtS: nowS, expiresAtS: nowS + DAY_S };
    return { id, account, device: "", place: "", network: "", ...times, ...more };
  };
  const throttle = (id: string, lastAtS: number) => {
    return { key: id, tries: 9, lastAtS, waitUntilS: 0, admitted: "" };
  };
  const longAgoS = nowS - ENDED_SESSION_KEPT_S - 1;
  const [gone, kept] = [Array.from({ length: 9 }, key), Array.from({ length: 9 }, key)];
  await db.batch([
    db.insert(registrations).values([registration(gone[0], nowS - 1), registration(kept[0], nowS + 60)]),
    db.insert(resets).values([gone[1], kept[1]].map((id, i) => {
      return { id, account, email: "a@example.org", language: "en", ...wish(nowS - 1 + i * 60) };
    })),
    db.insert(emailChanges).values([gone[2], kept[2]].map((id, i) => {
      return { id, account, newEmail: "a@example.org", ...wish(nowS - 1 + i * 60) };
    })),
    db.insert(codes).values([code(gone[3], nowS - DAY_S), code(kept[3], nowS - 60)]),
    db.insert(sessions).values([
      session(gone[4], { endedAtS: longAgoS }),
      session(gone[5], { expiresAtS: longAgoS }),
      session(gone[6], { lastUsedAtS: 0 }),
      session(kept[4], { endedAtS: nowS - DAY_S }),
      session(kept[5], {}),
      session(kept[6], { lastUsedAtS: 0, createdAtS: nowS }),
    ]),
    db.insert(passkeyChallenges).values([
      { challenge: gone[7], expiresAtS: nowS - 1 },
      { challenge: kept[7], expiresAtS: nowS + 60 },
    ]),
    db.insert(throttles).values([throttle(gone[8], nowS - 2 * DAY_S), throttle(kept[8], nowS - 60)]),
  ]);
  await deleteExpired(db, nowS);
  const all = [...gone, ...kept];
  const [a, b, c, d, e, f, g] = await db.batch([
    db.select({ id: registrations.id }).from(registrations).where(inArray(registrations.id, all)),
    db.select({ id: resets.id }).from(resets).where(inArray(resets.id, all)),
    db.select({ id: emailChanges.id }).from(emailChanges).where(inArray(emailChanges.id, all)),
    db.select({ id: codes.subject }).from(codes).where(inArray(codes.subject, all)),
    db.select({ id: sessions.id }).from(sessions).where(inArray(sessions.id, all)),
    db.select({ id: passkeyChallenges.challenge }).from(passkeyChallenges)
      .where(inArray(passkeyChallenges.challenge, all)),
    db.select({ id: throttles.key }).from(throttles).where(inArray(throttles.key, all)),
  ]);
  const left = [...a, ...b, ...c, ...d, ...e, ...f, ...g].map(({ id }) => id);
  assert.deepEqual(left.sort(), kept.toSorted());
});
