import type { Database } from "../../db/client.ts";
import { anchorOf, entriesAfter } from "../../db/queries/audit_chain.ts";
import { type Digest, firstBreak } from "../domain/audit_chain.ts";

export interface AuditVerdict {
  /** Entries whose hash is right, up to the break where there is one. */
  verified: number;
  /** Written, and not chained yet. */
  unchained: number;
  /** Retention cut off everything up to this entry; 0: nothing. */
  cutUpTo: number;
  head: { seq: number; hash: string };
  /** The first entry that is not what was chained. */
  broken: { seq: number; atS: number; action: string; found: string | null; expected: string } | null;
  /** Whether the hash that was asked for is one of the chain; null where none was. */
  hasKnownHash: boolean | null;
}

const PAGE = 1_000;

/** Reads the whole trail and checks every hash. `knownHash`: one of an earlier verdict, which must still be there. */
export async function verifyAudit(
  { db, digest, knownHash }: { db: Database; digest: Digest; knownHash?: string },
): Promise<AuditVerdict> {
  const anchor = await anchorOf(db);
  let head = { seq: anchor.seq, hash: anchor.hash };
  let hasKnownHash = knownHash === undefined ? null : knownHash === anchor.hash;
  let verified = 0;
  let unchained = 0;
  const verdict = (broken: AuditVerdict["broken"]): AuditVerdict => {
    return { verified, unchained, cutUpTo: anchor.seq, head, broken, hasKnownHash };
  };
  for (let after = anchor.seq;;) {
    const entries = await entriesAfter(db, after, PAGE);
    const chained = entries.filter((entry) => entry.hash !== null);
    const found = unchained > 0 && chained.length > 0
      ? { entry: chained[0], expected: "no hash, since an earlier entry has none" }
      : await firstBreak(head.hash, entries, digest);
    const whole = found === null ? chained : chained.filter(({ seq }) => seq < found.entry.seq);
    verified += whole.length;
    if (whole.some(({ hash }) => hash === knownHash)) hasKnownHash = true;
    const last = whole.at(-1);
    if (last !== undefined) head = { seq: last.seq, hash: last.hash! };
    if (found !== null) {
      const { seq, atS, action, hash } = found.entry;
      return verdict({ seq, atS, action, found: hash, expected: found.expected });
    }
    unchained += entries.length - chained.length;
    if (entries.length < PAGE) return verdict(null);
    after = entries.at(-1)!.seq;
  }
}
