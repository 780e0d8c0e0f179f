import { eq, type SQL, sql } from "drizzle-orm";
import type { HomeConfig } from "../../worker/domain/branch.ts";
import type { Database } from "../client.ts";
import { branches } from "../schema/branches.ts";
import { changed } from "./changed.ts";
import type { Write } from "./write.ts";

export function branchesOfHome(db: Database, home: string | SQL) {
  return db.select({
    id: branches.id,
    name: branches.name,
    namedAs: branches.namedAs,
    role: branches.role,
    colour: branches.colour,
    icon: branches.icon,
    poles: branches.poles,
    breakerRatingA: branches.breakerRatingA,
    parent: branches.parent,
    position: branches.position,
    parts: branches.parts,
  }).from(branches).where(eq(branches.home, home)).orderBy(branches.position, branches.id);
}

export function branchWrites(db: Database, before: HomeConfig, after: HomeConfig): Write[] {
  const { put, gone } = changed(before.branches, after.branches, (branch) => branch.id);
  return [
    ...gone.map(({ id }) => db.delete(branches).where(eq(branches.id, id))),
    ...put.map((branch) =>
      db.insert(branches).values({ home: after.id, ...branch }).onConflictDoUpdate({
        target: branches.id,
        set: {
          name: sql`excluded.name`,
          namedAs: sql`excluded.named_as`,
          role: sql`excluded.role`,
          colour: sql`excluded.colour`,
          icon: sql`excluded.icon`,
          poles: sql`excluded.poles`,
          breakerRatingA: sql`excluded.breaker_rating_a`,
          parent: sql`excluded.parent`,
          position: sql`excluded.position`,
          parts: sql`excluded.parts`,
        },
      })
    ),
  ];
}
