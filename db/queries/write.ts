import type { BatchItem } from "drizzle-orm/batch";

/** A statement for a batch, not sent yet. */
export type Write = BatchItem<"sqlite">;
