/** The items that are new or different, and those that are gone, by key. Compared as JSON. */
export function changed<T>(before: readonly T[], after: readonly T[], key: (item: T) => string) {
  const old = new Map(before.map((item) => [key(item), JSON.stringify(item)]));
  const kept = new Set(after.map(key));
  return {
    put: after.filter((item) => old.get(key(item)) !== JSON.stringify(item)),
    gone: before.filter((item) => !kept.has(key(item))),
  };
}
