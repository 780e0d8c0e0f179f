import type { Database } from "../../db/client.ts";
import { recordHashes, unchainedEntries } from "../../db/queries/audit_chain.ts";
import { chainHashes, type Digest } from "../domain/audit_chain.ts";
import { AUDIT_AT_ONCE } from "../domain/limits.ts";

/** Where the chain ends now. */
export interface ChainHead {
  seq: number;
  hash: string;
}

/**
 * Gives every entry that has none its hash, in the order in which they were written. Any number may run at once: each
 * finds the same hashes. Null when there was nothing to do.
 */
export async function chainAudit(deps: { db: Database; digest: Digest }): Promise<ChainHead | null> {
  let head: ChainHead | null = null;
  for (;;) {
    const { previousHash, entries } = await unchainedEntries(deps.db, AUDIT_AT_ONCE);
    if (entries.length === 0) return head;
    const hashes = await chainHashes(previousHash, entries, deps.digest);
    const chained = entries.map(({ seq }, i) => ({ seq, hash: hashes[i] }));
    await recordHashes(deps.db, chained);
    head = chained.at(-1)!;
  }
}
