import assert from "node:assert/strict";
import { cronPeriodMs, readWranglerConfig } from "./wrangler_config.ts";

Deno.test("reads what wrangler.toml says, and can run its crons", async () => {
  const config = await readWranglerConfig();
  assert.ok(config.durable_objects.bindings.some(({ class_name }) => class_name === "Home"));
  for (const cron of config.triggers.crons) assert.ok(cronPeriodMs(cron) >= 60_000);
});

Deno.test("knows crons of every so many minutes, and refuses others", () => {
  assert.equal(cronPeriodMs("*/5 * * * *"), 300_000);
  assert.throws(() => cronPeriodMs("0 3 * * *"), /Cannot run this cron locally: 0 3/);
});
