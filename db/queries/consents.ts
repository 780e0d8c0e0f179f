import type { Database } from "../client.ts";
import { consents } from "../schema/consents.ts";
import type { Write } from "./write.ts";

export type ConsentEntry = Omit<typeof consents.$inferSelect, "seq">;

/** For the batch of what the consent lets happen. */
export function consentWrite(db: Database, entry: ConsentEntry): Write {
  return db.insert(consents).values(entry);
}
