import { createClient } from "@libsql/client/web";
import { drizzle } from "drizzle-orm/libsql/web";

const REQUEST_TIMEOUT_MS = 10_000;

export type Send = (request: Request) => Promise<Response>;

/** The request never came to an answer: no connection, or none in time. */
export class DatabaseUnreachable extends Error {
  override name = "DatabaseUnreachable";
  readonly code = "DATABASE_UNREACHABLE";
}

const sendInTime: Send = (request) => fetch(request, { signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS) });

/**
 * The central database over HTTP: every statement, or every batch, is one round trip.
 * Open one per request: a connection has no state, and a Worker may not share promises between requests.
 */
export function openDatabase(url: string, token?: string, send: Send = sendInTime) {
  const sendOrSay: Send = async (request) => {
    try {
      return await send(request);
    } catch (cause) {
      throw new DatabaseUnreachable("Cannot reach the database", { cause });
    }
  };
  return drizzle({ client: createClient({ url, authToken: token || undefined, fetch: sendOrSay }) });
}
export type Database = ReturnType<typeof openDatabase>;
