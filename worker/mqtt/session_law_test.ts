import { MemoryStore } from "../../scripts/mqtt/fake_world.ts";
import { holdSessionLaw } from "../../scripts/mqtt/session_law.ts";

Deno.test("no message is lost or doubled under random disconnects, sleeps and crashes", () => {
  holdSessionLaw(() => new MemoryStore(), 400);
});
