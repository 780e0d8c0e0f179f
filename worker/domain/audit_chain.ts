/** How entries of the audit trail hang together. Pure: the digest is an argument. */

/** An entry as it is kept; absent fields are null. */
export interface KeptEntry {
  seq: number;
  atS: number;
  actor: string;
  actorKind: string;
  action: string;
  target: string | null;
  home: string | null;
  network: string | null;
  result: string;
  detail: string | null;
  onceKey: string | null;
}

/** SHA-256 of a text, in hexadecimal. */
export type Digest = (text: string) => Promise<string>;

/** What is hashed: the hash of the entry before, and every field in a fixed order, unmistakably apart. */
function chainText(previousHash: string, entry: KeptEntry): string {
  const { seq, atS, actor, actorKind, action, target, home, network, result, detail, onceKey } = entry;
  return JSON.stringify([
    previousHash,
    seq,
    atS,
    actor,
    actorKind,
    action,
    target,
    home,
    network,
    result,
    detail,
    onceKey,
  ]);
}

/** The hashes of entries that follow one another, in the order of `seq`. */
export async function chainHashes(
  previousHash: string,
  entries: readonly KeptEntry[],
  digest: Digest,
): Promise<string[]> {
  const hashes: string[] = [];
  let previous = previousHash;
  for (const entry of entries) hashes.push(previous = await digest(chainText(previous, entry)));
  return hashes;
}

/** The first entry that is not what was chained; null when all are. Entries without a hash may only be the last ones. */
export async function firstBreak<E extends KeptEntry & { hash: string | null }>(
  previousHash: string,
  entries: readonly E[],
  digest: Digest,
): Promise<{ entry: E; expected: string } | null> {
  let previous = previousHash;
  let unchained: E | null = null;
  for (const entry of entries) {
    if (entry.hash === null) {
      unchained ??= entry;
      continue;
    }
    const expected = await digest(chainText(previous, entry));
    if (unchained !== null) return { entry: unchained, expected: "a hash, since a later entry has one" };
    if (entry.hash !== expected) return { entry, expected };
    previous = entry.hash;
  }
  return null;
}
