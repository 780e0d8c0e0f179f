import { migrate } from "../../db/migrate.ts";
import { PlainError } from "./plain_error.ts";

function deepest(error: unknown): unknown {
  return error instanceof Error && error.cause instanceof Error ? deepest(error.cause) : error;
}

/** Brings the database to the newest schema; what stands in the way is told in one sentence. */
export async function migratePlainly(url: string, token?: string): Promise<void> {
  try {
    await migrate(url, token);
  } catch (error) {
    const cause = deepest(error);
    throw new PlainError(`Cannot migrate ${url}: ${cause instanceof Error ? cause.message : cause}`);
  }
}
