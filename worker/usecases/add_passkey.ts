import { auditWrite } from "../../db/queries/audit.ts";
import { countPasskeys, insertPasskey, type Passkey, takeChallenge } from "../../db/queries/passkeys.ts";
import { databaseTrouble } from "../../db/trouble.ts";
import { PASSKEYS_MAX } from "../domain/limits.ts";
import { ok, type Outcome, refuse } from "../domain/outcome.ts";
import type { IdentityDeps } from "./identity_deps.ts";

interface AddDeps extends Pick<IdentityDeps, "db" | "nowS" | "visit"> {
  /** Null for what is no new passkey that answers its challenge on this site. */
  verify(): Promise<Pick<Passkey, "id" | "counter" | "synced"> & { publicKey: Uint8Array } | null>;
}

export interface PasskeyWish {
  account: string;
  name: string;
  challenge: string;
  transports: string[];
}

export async function addPasskey(deps: AddDeps, wish: PasskeyWish): Promise<Outcome<Passkey>> {
  const { db, nowS, visit } = deps;
  const { account, name, transports } = wish;
  const [[asked], [{ kept }]] = await db.batch([
    takeChallenge(db, wish.challenge, nowS),
    countPasskeys(db, account),
  ]);
  const verified = asked?.account === account ? await deps.verify() : null;
  if (verified === null) {
    return refuse("wrong_credentials", "Cannot add this passkey: not an answer to a challenge in force");
  }
  if (kept >= PASSKEYS_MAX) return refuse("limit_reached", `Cannot keep more passkeys: ${kept}`);
  const row: Passkey = {
    ...verified,
    publicKey: verified.publicKey as Passkey["publicKey"],
    account,
    name,
    transports,
    createdAtS: nowS,
    lastUsedAtS: null,
  };
  try {
    await db.batch([
      insertPasskey(db, row),
      auditWrite(db, {
        atS: nowS,
        actor: account,
        actorKind: "account",
        action: "passkey.added",
        target: account,
        network: visit.network,
        result: "ok",
      }),
    ]);
  } catch (error) {
    if (databaseTrouble(error) !== "conflict") throw error;
    return refuse("in_use", "Cannot add this passkey: it is kept already");
  }
  return ok(row);
}
