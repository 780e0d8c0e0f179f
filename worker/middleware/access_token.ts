import { createMiddleware } from "hono/factory";
import { type AccessToken, noteTokenUse, tokenInForce } from "../../db/queries/access_tokens.ts";
import { markOf, readToken, TOKEN_PREFIX } from "../domain/access_token.ts";
import type { Standing } from "../domain/gate.ts";
import { TOKEN_BELIEVED_S, TOKEN_NOTE_USE_S } from "../domain/limits.ts";
import { ok, type Outcome, type Refusal, refuse } from "../domain/outcome.ts";
import { refusalOfToken, type Scope } from "../domain/scope.ts";
import type { Env } from "../env.ts";
import { log } from "../log.ts";
import { OPERATIONS } from "../protocol/openapi_operations.ts";
import { databaseOf, nowS } from "../routes/change_deps.ts";
import { problem } from "../routes/problem.ts";
import type { AppEnv } from "./app_env.ts";
import { keyedHash } from "./secret_key.ts";

export type HeldToken =
  & Pick<AccessToken, "id" | "account" | "home" | "scopes" | "expiresAtS" | "lastUsedAtS">
  & Standing
  & { onlyHome: string | null; lookedUpAtS: number };

const REFUSED: Refusal = refuse("bad_token", "Cannot accept access token: unknown, expired or revoked");
const FOUND_MAX = 4_096;
/** What this isolate looked up lately, by the token's hash; what was found longest ago goes first. */
const found = new Map<string, HeldToken>();

export async function hashToken(env: Env, unmarked: string): Promise<{ hash: string; mark: string }> {
  const [hash, marking] = await Promise.all([
    keyedHash(env.SESSION_SECRET, "access_token", unmarked),
    keyedHash(env.SESSION_SECRET, "access_token_mark", unmarked),
  ]);
  return { hash, mark: markOf(marking) };
}

function keep(hash: string, held: HeldToken): void {
  found.delete(hash);
  found.set(hash, held);
  for (const oldest of found.keys()) {
    if (found.size <= FOUND_MAX) break;
    found.delete(oldest);
  }
}

/** Whose token this is. `believe`: what was looked up in the last minutes is good enough, as for reading. */
export async function heldToken(env: Env, text: string, believe: boolean): Promise<Outcome<HeldToken>> {
  const parts = readToken(text);
  if (parts === null) return REFUSED;
  const { hash, mark } = await hashToken(env, parts.unmarked);
  if (mark !== parts.mark) return REFUSED;
  const now = nowS();
  const known = found.get(hash);
  if (
    believe && known !== undefined && now - known.lookedUpAtS < TOKEN_BELIEVED_S && known.expiresAtS > now
  ) {
    return ok(known);
  }
  const [row] = await tokenInForce(databaseOf(env), parts.id, hash, now);
  if (row === undefined) {
    found.delete(hash);
    return REFUSED;
  }
  const { token: { id, account, home, scopes, expiresAtS, lastUsedAtS }, ...rest } = row;
  const held = { id, account, home, scopes, expiresAtS, lastUsedAtS, ...rest, lookedUpAtS: now };
  keep(hash, held);
  return ok(held);
}

/** Writes down that it was used, now and then; when that fails, nobody waits for it. */
export async function noteUseOf(env: Env, { id, lastUsedAtS, lookedUpAtS }: HeldToken): Promise<void> {
  if (lookedUpAtS - (lastUsedAtS ?? 0) < TOKEN_NOTE_USE_S) return;
  try {
    await noteTokenUse(databaseOf(env), id, lookedUpAtS);
  } catch (error) {
    log("warn", "token_use_not_noted", { cause: error instanceof Error ? error.name : "unknown" });
  }
}

const SCOPE_OF = new Map<string, Scope | undefined>(
  OPERATIONS.map(({ method, path, scope }) => [
    `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ":$1")}`,
    scope,
  ]),
);

/** The access token of a request, or null for all who come otherwise. */
export function bearerToken(authorization: string | undefined): string | null {
  const [, token] = /^Bearer (\S+)$/i.exec(authorization ?? "") ?? [];
  return token?.startsWith(TOKEN_PREFIX) ? token : null;
}

/** Lets an access token in whose scopes open this route, and sets what a session would. */
export function requireToken(text: string, route: string, home: string | undefined) {
  return createMiddleware<AppEnv>(async (c, next) => {
    const reads = c.req.method === "GET" || c.req.method === "HEAD";
    const held = await heldToken(c.env, text, reads);
    if (!held.ok) return problem(c, held);
    const { id, account, policyVersion, guardian, lookedUpAtS, expiresAtS } = held.value;
    const method = c.req.method === "HEAD" ? "GET" : c.req.method;
    const refused = refusalOfToken(held.value, SCOPE_OF.get(`${method} ${route}`), home);
    if (refused !== null) return problem(c, refused);
    c.set("account", account);
    c.set("session", "");
    c.set("token", { id, home: held.value.home });
    c.set("signedIn", {
      session: "",
      account,
      policyVersion,
      guardian,
      issuedAtS: lookedUpAtS,
      expiresAtS,
      lookedUp: true,
    });
    c.executionCtx.waitUntil(noteUseOf(c.env, held.value));
    await next();
  });
}
