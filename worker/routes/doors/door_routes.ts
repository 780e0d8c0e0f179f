import type { Context } from "hono";
import { Hono } from "hono";
import { readHome } from "../../../db/queries/homes.ts";
import type { AppEnv } from "../../middleware/app_env.ts";
import { jsonBody } from "../../middleware/json_body.ts";
import { sealText } from "../../middleware/sealed_text.ts";
import { requireSession } from "../../middleware/session.ts";
import { doorRules, newDoor } from "../../protocol/doors/door_bodies.ts";
import { allowed } from "../../usecases/change_home.ts";
import { changeDoorRules, renewDoorKey } from "../../usecases/change_door.ts";
import { type DoorDeps, makeDoor } from "../../usecases/make_door.ts";
import { changeDeps, databaseOf, homeOf } from "../change_deps.ts";
import { problem } from "../problem.ts";
import { asked, hashDoorSecret, markOfSecret } from "./visit.ts";

export const DOOR_KEY_PURPOSE = "door key";

function doorDeps(c: Context<AppEnv>): DoorDeps {
  return {
    ...changeDeps(c),
    hashSecret: (kind, home, secret) => hashDoorSecret(c.env, kind, home, secret),
    markSecret: async (kind, home, begun) => Uint8Array.fromHex(await markOfSecret(c.env, kind, home, begun)),
    sealKey: (home, key) => sealText(c.env.DEVICE_TOKEN_SECRET, DOOR_KEY_PURPOSE, home, key),
  };
}

/** The home's devices of other formats, as its people see them. */
export const doorRoutes = new Hono<AppEnv>()
  .get("/homes/:home/doors", requireSession, async (c) => {
    const who = { account: c.get("account"), home: c.req.param("home") };
    const home = allowed(await readHome(databaseOf(c.env), who.home), who, "view");
    if (!home.ok) return problem(c, home);
    const inputs = await asked(homeOf(c.env, who.home).doorInputs(who.account));
    if (!inputs.ok) return problem(c, inputs);
    return c.json((home.value.doors ?? []).map(({ device, kind, rules }) => {
      const { name, serial } = home.value.devices.find(({ id }) => id === device)!;
      return { device, kind, name, serial, rules, inputs: inputs.value[device] ?? [] };
    }));
  })
  .post("/homes/:home/doors", requireSession, jsonBody(newDoor), async (c) => {
    const who = { account: c.get("account"), home: c.req.param("home") };
    const made = await makeDoor(doorDeps(c), who, c.req.valid("json"));
    return made.ok ? c.json(made.value, 201) : problem(c, made);
  })
  .put("/homes/:home/doors/:device/rules", requireSession, jsonBody(doorRules), async (c) => {
    const who = { account: c.get("account"), ...c.req.param() };
    const changed = await changeDoorRules(changeDeps(c), who, c.req.valid("json").rules);
    return changed.ok ? c.body(null, 204) : problem(c, changed);
  })
  .post("/homes/:home/doors/:device/key", requireSession, async (c) => {
    const who = { account: c.get("account"), ...c.req.param() };
    const renewed = await renewDoorKey(doorDeps(c), who);
    return renewed.ok ? c.json(renewed.value) : problem(c, renewed);
  });
