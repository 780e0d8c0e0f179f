/** The EcoMain that is meant: the one of the command line, or the only one on the network. */
import { PlainError } from "../stack/plain_error.ts";
import { findEcoMains, type FoundEcoMain } from "./discover.ts";
import type { EcoMainAddress } from "./eco_main.ts";

const SEARCH_MS = 6_000;

export async function locate(
  given: EcoMainAddress | null,
  say: (line: string) => void,
  search: () => Promise<FoundEcoMain[]> = () => findEcoMains({ forMs: SEARCH_MS }),
): Promise<EcoMainAddress> {
  if (given !== null) return given;
  const found = await search();
  for (const { name, host } of found) say(`Found ${masked(name)} at ${host}`);
  if (found.length === 1) return { host: found[0].host, port: found[0].port };
  throw new PlainError(
    found.length === 0
      ? "Cannot find an EcoMain on this network (give its address with --host)"
      : `Cannot choose among ${found.length} EcoMains: ${
        found.map(({ host }) => host).join(", ")
      } (name one with --host)`,
  );
}

/** The instance's name ends in the serial. */
function masked(name: string): string {
  return name.replace(/(enecess-main-).*(.{4})$/i, "$1…$2");
}
