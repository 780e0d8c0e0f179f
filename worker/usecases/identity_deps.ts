import type { Database } from "../../db/client.ts";
import type { PasswordTrouble } from "../domain/password_rules.ts";
import type { Visit } from "../domain/visit.ts";
import type { MailDeps } from "./mail_deps.ts";

/** What signing in, registering and what belongs to them need from outside. */
export interface IdentityDeps {
  db: Database;
  /** Unix seconds. */
  nowS: number;
  /** Who asks, and from where. */
  visit: Visit;
  /** Fresh random bytes. */
  random(bytes: number): Uint8Array;
  /** Lets work end after the answer has gone out. */
  later(work: Promise<unknown>): void;
  /** A hash that only the server can make. */
  keyedHash(purpose: "code" | "email" | "network" | "throttle", value: string): Promise<string>;
  hashPassword(password: string): Promise<string>;
  /** The same work with and without a record to compare with. */
  checkPassword(password: string, record: string | null): Promise<{ right: boolean; outdated: boolean }>;
  /** Null for a password that may be used; `own` are words that others know of the person. */
  troubleOfPassword(password: string, own: readonly string[]): Promise<PasswordTrouble | null>;
  mail: MailDeps;
}
