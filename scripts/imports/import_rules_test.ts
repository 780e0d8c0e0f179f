import assert from "node:assert/strict";
import { importViolation } from "./import_rules.ts";
import { type Import, readImports } from "./read_imports.ts";

const of = (specifier: string, file: string | null = null, typeOnly = false): Import => ({
  specifier,
  file,
  typeOnly,
});
const allowed: [importer: string, imported: Import][] = [
  ["worker/domain/bill.ts", of("./tariff.ts", "worker/domain/tariff.ts")],
  ["worker/domain/local_time.ts", of("temporal-polyfill")],
  ["worker/home/home_object.ts", of("../mqtt/session.ts", "worker/mqtt/session.ts")],
  ["worker/home/home_object.ts", of("cloudflare:workers")],
  ["worker/routes/homes.ts", of("../home/home_rpc.ts", "worker/home/home_rpc.ts")],
  ["worker/routes/homes.ts", of("@hono/anything")],
  ["worker/main.ts", of("./home/home_object.ts", "worker/home/home_object.ts")],
  ["db/queries/homes.ts", of("drizzle-orm/sqlite-core")],
  ["web/api/client.ts", of("../../worker/app.ts", "worker/app.ts", true)],
  ["web/pages/now/now.tsx", of("../../live/live.ts", "web/live/live.ts")],
  ["web/ui/button.tsx", of("../format/power.ts", "web/format/power.ts")],
  ["scripts/bench.ts", of("../worker/home/home_object.ts", "worker/home/home_object.ts")],
  ["worker/domain/bill_test.ts", of("../../scripts/test_stack.ts", "scripts/test_stack.ts")],
];
const refused: [importer: string, imported: Import][] = [
  ["worker/domain/bill.ts", of("../protocol/readings.ts", "worker/protocol/readings.ts")],
  ["worker/domain/bill.ts", of("node:crypto")],
  ["worker/domain/bill.ts", of("temporal-polyfill-other")],
  ["worker/protocol/readings.ts", of("../home/home_rpc.ts", "worker/home/home_rpc.ts")],
  ["worker/mqtt/session.ts", of("../domain/limits.ts", "worker/domain/limits.ts")],
  ["db/queries/homes.ts", of("../../worker/protocol/config.ts", "worker/protocol/config.ts")],
  ["worker/home/home_object.ts", of("../../db/client.ts", "db/client.ts")],
  ["worker/home/rollup.ts", of("drizzle-orm")],
  ["worker/usecases/claim_device.ts", of("../home/home_rpc.ts", "worker/home/home_rpc.ts")],
  ["worker/usecases/claim_device.ts", of("jose")],
  ["worker/routes/homes.ts", of("../home/rollup.ts", "worker/home/rollup.ts")],
  ["worker/middleware/session.ts", of("../app.ts", "worker/app.ts")],
  ["worker/app.ts", of("./home/home_object.ts", "worker/home/home_object.ts")],
  ["worker/main.ts", of("./home/rollup.ts", "worker/home/rollup.ts")],
  ["web/api/client.ts", of("../../worker/app.ts", "worker/app.ts", false)],
  ["web/ui/button.tsx", of("../live/live.ts", "web/live/live.ts")],
  ["web/format/power.ts", of("../../worker/protocol/questions.ts", "worker/protocol/questions.ts")],
  ["web/chart/plot.ts", of("../api/client.ts", "web/api/client.ts")],
  ["web/live/live.ts", of("../pages/now/now.tsx", "web/pages/now/now.tsx")],
  ["web/pages/now/now.tsx", of("../../../db/client.ts", "db/client.ts")],
  ["web/pages/now/now.tsx", of("drizzle-orm")],
  ["worker/domain/bill.ts", of("../../scripts/bench.ts", "scripts/bench.ts")],
  ["worker/domain/bill.ts", of("./tariff_test.ts", "worker/domain/tariff_test.ts")],
  ["worker/lost.ts", of("valibot")],
];

Deno.test("allows what runs downhill to domain", () => {
  for (const [importer, imported] of allowed) assert.equal(importViolation(importer, imported), null);
});

Deno.test("refuses what runs uphill, sideways or out of the architecture", () => {
  for (const [importer, imported] of refused) {
    const violation = importViolation(importer, imported);
    assert.match(violation ?? `${importer} may import ${imported.specifier}`, /: Cannot /);
  }
});

Deno.test("reads every way to import, and which are for types alone", () => {
  const source = `
    import type { A } from "./a.ts";
    import { type B } from "./b.ts";
    import { type C, d } from "../c.ts";
    import "./e.css";
    import text from "./f.txt?raw";
    export * from "./g.ts";
    export type { H } from "./h.ts";
    type I = import("./i.ts").I;
    const j = await import("./j.ts");
    import k from "package/part";
    // import "./comment.ts"
    const s = 'import "./string.ts"';
  `;
  const read = readImports("web/ui/x.tsx", source).map(({ specifier, file, typeOnly }) =>
    `${file ?? specifier}${typeOnly ? " type" : ""}`
  );
  assert.deepEqual(read.sort(), [
    "package/part",
    "web/c.ts",
    "web/ui/a.ts type",
    "web/ui/b.ts type",
    "web/ui/e.css",
    "web/ui/f.txt",
    "web/ui/g.ts",
    "web/ui/h.ts type",
    "web/ui/i.ts type",
    "web/ui/j.ts",
  ]);
});
