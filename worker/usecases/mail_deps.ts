import type { AnyMail, SealedMail } from "../domain/mail.ts";

/** What a usecase that writes to people needs: the sealed mail goes into the batch of what it tells of. */
export interface MailDeps {
  sealMail(mail: AnyMail): Promise<SealedMail>;
  /** After the batch: delivery begins once the answer has gone out. */
  deliverMailsSoon(): void;
  /** The same for notices that the batch queued. */
  deliverPushesSoon(): void;
}
