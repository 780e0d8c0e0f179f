import type { Mail, SealedMail } from "../domain/mail.ts";

/** What a usecase that writes to people needs: the sealed mail goes into the batch of what it tells of. */
export interface MailDeps {
  sealMail(mail: Mail): Promise<SealedMail>;
  /** After the batch: delivery begins once the answer has gone out. */
  deliverMailsSoon(): void;
}
