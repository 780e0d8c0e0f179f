import type { SealedMail } from "../../worker/domain/mail.ts";
import type { Database } from "../client.ts";
import { mails } from "../schema/mails.ts";
import type { Write } from "./write.ts";

/** For the batch of what the mail tells of: what was not done is not told, and what was done is. */
export function queueMail(db: Database, mail: SealedMail, nowS: number): Write {
  return db.insert(mails).values({ ...mail, createdAtS: nowS, nextTryAtS: nowS });
}
