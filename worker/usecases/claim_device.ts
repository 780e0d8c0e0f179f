import { auditWrite } from "../../db/queries/audit.ts";
import { countTry, forgiveTries } from "../../db/queries/claim_tries.ts";
import { claimOfCode, homeOfOpenClaim, useClaim } from "../../db/queries/claims.ts";
import { devicesOfSerial, setTokenGeneration } from "../../db/queries/devices.ts";
import { homeOfRows, homeReads, homeWrites } from "../../db/queries/homes.ts";
import { databaseTrouble } from "../../db/trouble.ts";
import { may } from "../domain/access.ts";
import { readClaimCode } from "../domain/claim_code.ts";
import { type DeviceIntroduction, welcomeDevice } from "../domain/device_claim.ts";
import { ID_BYTES, idFrom } from "../domain/id.ts";
import { CLAIM_TRIES_MAX, CLAIM_TRIES_WINDOW_S } from "../domain/limits.ts";
import { maskSerial } from "../domain/mask.ts";
import { ok, type Outcome, type Refusal, refuse } from "../domain/outcome.ts";
import { crowded } from "./change_home.ts";
import type { ChangeDeps } from "./deps.ts";
import { pushHome } from "./push_home.ts";
import { type HeardDeps, releaseAbandoned } from "./release_abandoned.ts";

export interface ClaimDeps extends ChangeDeps, HeardDeps {
  hashCode(code: string): Promise<string>;
  mintToken(token: { home: string; device: string; serial: string; generation: number }): Promise<string>;
}

export interface ClaimTry extends DeviceIntroduction {
  claim: string;
  /** Somebody holds the device's own button. */
  pressed: boolean;
  /** Whom to count failed tries against. */
  network: string;
}

const ATTEMPTS = 10;

/**
 * A device joins the home that its code is of: `claim_unknown` (unknown, used, expired), `serial_taken`, `too_many`.
 * With its button held it also leaves a home that gave it up. Two round trips to the database, three then. Its
 * token's generation is the second of the claim, which is above whatever the Home has renewed the last one to since.
 */
export async function claimDevice(
  deps: ClaimDeps,
  { claim: typed, network, pressed, ...introduction }: ClaimTry,
): Promise<Outcome<{ token: string; home: string }>> {
  const { db, nowS } = deps;
  const windowS = Math.floor(nowS / CLAIM_TRIES_WINDOW_S) * CLAIM_TRIES_WINDOW_S;
  const code = readClaimCode(typed);
  const codeHash = code === null ? "" : await deps.hashCode(code);

  const said = { atS: nowS, network: deps.network };
  const refused = (refusal: Refusal, home?: string): Refusal => {
    // Past the limit one entry stands for all of the window: a flood of tries is no flood of entries.
    const onceKey = refusal.code === "too_many" ? `claims ${network} ${windowS}` : undefined;
    const who = { actor: "", actorKind: "unknown", action: "device.claim_refused" } as const;
    deps.later(db.batch([auditWrite(db, { ...said, ...who, home, result: refusal.code, onceKey })]));
    return refusal;
  };

  for (let attempt = 1;; attempt++) {
    const [[{ tries }], [claim], rowsOfSerial, ...rows] = await db.batch([
      countTry(db, network, windowS),
      claimOfCode(db, codeHash),
      devicesOfSerial(db, introduction.serial),
      ...homeReads(db, homeOfOpenClaim(codeHash, nowS)),
    ]);
    if (tries > CLAIM_TRIES_MAX + attempt - 1) {
      const retryAfterS = windowS + CLAIM_TRIES_WINDOW_S - nowS;
      return refused(
        refuse("too_many", `Cannot try more claim codes: ${CLAIM_TRIES_MAX} failed`, { retryAfterS }),
      );
    }
    const before = homeOfRows(rows);
    const issuer = before?.members.find((member) => member.account === claim?.account);
    if (before === null || issuer === undefined || !may(issuer.role, "manage_devices")) {
      return refused(refuse("claim_unknown", "Cannot use this claim code: unknown, used or expired", {
        field: "/claim",
      }));
    }
    const held = rowsOfSerial.find((row) => row.home !== before.id && row.removedAtS === null);
    const released = held && pressed ? await releaseAbandoned(deps, held) : null;
    if (held && released === null) {
      return refused(
        refuse("serial_taken", `Cannot claim serial: ${maskSerial(introduction.serial)}`, {
          field: "/serial",
        }),
        before.id,
      );
    }
    const known = rowsOfSerial.filter((row) => row.home === before.id)
      .sort((a, b) => b.tokenGeneration - a.tokenGeneration)[0] ?? null;
    const welcomed = welcomeDevice(before, introduction, known, idFrom(deps.random(ID_BYTES)), nowS);
    if (!welcomed.ok) return refused(welcomed, before.id);

    const { home, device } = welcomed.value;
    const generation = Math.max(nowS, (known?.tokenGeneration ?? 0) + 1);
    const after = { ...home, version: before.version + 1 };
    try {
      await db.batch([
        useClaim(db, codeHash, nowS),
        ...(released === null ? [] : [
          ...homeWrites(db, released.before, released.after, nowS),
          // Whoever gave it up learns that it left, not to whom nor from where.
          auditWrite(db, {
            atS: nowS,
            network: "",
            actor: released.device,
            actorKind: "device",
            action: "device.removed",
            target: released.device,
            home: released.before.id,
            result: "ok",
          }),
        ]),
        ...homeWrites(db, before, after, nowS),
        setTokenGeneration(db, device.id, generation),
        forgiveTries(db, network, windowS, attempt),
        auditWrite(db, {
          ...said,
          actor: device.id,
          actorKind: "device",
          action: "device.claimed",
          target: device.id,
          home: home.id,
          result: "ok",
        }),
      ]);
    } catch (error) {
      if (databaseTrouble(error) !== "conflict") throw error;
      if (attempt === ATTEMPTS) return crowded(before.id);
      continue;
    }
    if (released !== null) await pushHome(deps, released.after);
    await pushHome(deps, after);
    const { id, serial } = device;
    return ok({
      token: await deps.mintToken({ home: home.id, device: id, serial, generation }),
      home: home.id,
    });
  }
}
