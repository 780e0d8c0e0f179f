import assert from "node:assert/strict";
import { csvName } from "./csv_file.ts";

const span = { start: "2025-03-01", end: "2025-04-01" };

Deno.test("a file name keeps every script and drops what a file system forbids", () => {
  assert.equal(csvName("Haus 5", "energy", span), "enecess-Haus-5-energy-2025-03-01-2025-04-01.csv");
  assert.equal(csvName("../家 🏡/x", "power", span), "enecess-家-🏡-x-power-2025-03-01-2025-04-01.csv");
  assert.equal(csvName("???", "power", span), "enecess-power-2025-03-01-2025-04-01.csv");
});
