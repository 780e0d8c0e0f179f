import { defineConfig } from "drizzle-kit";

/** `deno run -A npm:drizzle-kit generate --config db/drizzle.config.ts` after a change of the schema. */
export default defineConfig({ dialect: "turso", schema: "./db/schema/*.ts", out: "./db/migrations" });
