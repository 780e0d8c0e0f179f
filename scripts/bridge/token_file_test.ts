import assert from "node:assert/strict";
import { PlainError } from "../stack/plain_error.ts";
import { readMembership, writeMembership } from "./token_file.ts";

const MEMBERSHIP = { server: "s", serial: "1", token: "t", readings: "r", mqtt: "m", claim: "c" };

Deno.test("the token is for its owner alone, and a newer one takes its place", async () => {
  const folder = await Deno.makeTempDir();
  const file = `${folder}/home.json`;
  try {
    assert.equal(await readMembership(file), null);
    await writeMembership(file, MEMBERSHIP);
    await Deno.writeTextFile(`${file}.new`, "half of what a power cut lef");
    await writeMembership(file, { ...MEMBERSHIP, token: "newer" });
    assert.deepEqual(await readMembership(file), { ...MEMBERSHIP, token: "newer" });
    if (Deno.build.os !== "windows") assert.equal((await Deno.stat(file)).mode! & 0o777, 0o600);
    assert.deepEqual([...Deno.readDirSync(folder)].map(({ name }) => name), ["home.json"]);
    await Deno.writeTextFile(file, "{}");
    await assert.rejects(readMembership(file), PlainError);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});
