import { index, integer, real, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { BRANCH_ROLES, type BranchPart } from "../../worker/domain/branch.ts";
import { homes } from "./homes.ts";

export const branches = sqliteTable("branches", {
  id: text("id").primaryKey(),
  home: text("home").notNull().references(() => homes.id),
  name: text("name").notNull(),
  namedAs: text("named_as", { enum: ["room", "device"] }).notNull(),
  role: text("role", { enum: BRANCH_ROLES }).notNull(),
  colour: integer("colour").notNull(),
  icon: text("icon").notNull(),
  poles: integer("poles").$type<1 | 2 | 3>().notNull(),
  breakerRatingA: real("breaker_rating_a"),
  /** Another branch of the same home, or null. */
  parent: text("parent"),
  position: integer("position").notNull(),
  /** What a virtual branch is made of; null for one that clamps measure. */
  parts: text("parts", { mode: "json" }).$type<BranchPart[]>(),
}, (t) => [index("branches_home").on(t.home)]);
