import { eq } from "drizzle-orm";
import type { OwnershipOffer } from "../../worker/domain/team.ts";
import type { Database } from "../client.ts";
import { ownershipOffers } from "../schema/ownership_offers.ts";
import type { Write } from "./write.ts";

export function offerOfHome(db: Database, home: string) {
  return db.select({
    by: ownershipOffers.by,
    to: ownershipOffers.to,
    sharing: ownershipOffers.sharing,
    expiresAtS: ownershipOffers.expiresAtS,
  }).from(ownershipOffers).where(eq(ownershipOffers.home, home));
}

/** A new offer takes the place of an older one. */
export function putOffer(db: Database, home: string, offer: OwnershipOffer): Write {
  return db.insert(ownershipOffers).values({ home, ...offer })
    .onConflictDoUpdate({ target: ownershipOffers.home, set: offer });
}

export function deleteOffer(db: Database, home: string): Write {
  return db.delete(ownershipOffers).where(eq(ownershipOffers.home, home));
}
