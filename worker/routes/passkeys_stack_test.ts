import assert from "node:assert/strict";
import { eq } from "drizzle-orm";
import * as v from "valibot";
import { openDatabase } from "../../db/client.ts";
import { passkeyChallenges } from "../../db/schema/passkeys.ts";
import { askAsMember, sharedStack, signIn } from "../../scripts/test_stack.ts";
import { passkeyOptions } from "../protocol/passkeys.ts";
import { problemBody } from "../protocol/problem.ts";

const stack = await sharedStack();
const db = openDatabase(stack.databaseUrl);
const base64url = (text: string) => btoa(text).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");

async function codeOf(response: Response) {
  return v.parse(problemBody, await response.json()).code;
}

async function optionsAt(
  path: string,
  cookie = "",
): Promise<{ challenge: string; rp?: unknown; rpId?: unknown }> {
  const response = await askAsMember(stack, cookie, "POST", path);
  assert.equal(response.status, 200);
  return v.parse(passkeyOptions, await response.json());
}

/** An answer that says it answers the challenge, and that nobody signed. */
function forged(challenge: string, response: Record<string, string>) {
  const said = JSON.stringify({ type: "webauthn.get", challenge, origin: stack.url });
  return {
    id: "AAAA",
    rawId: "AAAA",
    type: "public-key",
    clientExtensionResults: {},
    response: { clientDataJSON: base64url(said), ...response },
  };
}

async function kept(challenge: string): Promise<number> {
  return (await db.select().from(passkeyChallenges).where(eq(passkeyChallenges.challenge, challenge))).length;
}

Deno.test("options name this site and a challenge that no other has", async () => {
  const cookie = await signIn(stack);
  const [one, other] = [
    await optionsAt("/v1/passkeys/options", cookie),
    await optionsAt("/v1/passkeys/options", cookie),
  ];
  const { hostname } = new URL(stack.url);
  assert.deepEqual(one.rp, { name: "enecess", id: hostname });
  assert.notEqual(one.challenge, other.challenge);
  assert.equal((await optionsAt("/v1/session/passkey/options")).rpId, hostname);
});

Deno.test("a forged answer signs nobody in, and uses its challenge up", async () => {
  const { challenge } = await optionsAt("/v1/session/passkey/options");
  assert.equal(await kept(challenge), 1);
  const credential = forged(challenge, { authenticatorData: "AAAA", signature: "AAAA" });
  const response = await askAsMember(stack, "", "POST", "/v1/session/passkey", { credential });
  assert.deepEqual(response.headers.getSetCookie(), []);
  assert.equal(await codeOf(response), "wrong_credentials");
  assert.equal(await kept(challenge), 0);
});

Deno.test("a passkey is added to nobody's account but the one that asked, and not by a forged answer", async () => {
  const cookie = await signIn(stack, crypto.randomUUID().slice(0, 8));
  const other = await signIn(stack, crypto.randomUUID().slice(0, 8));
  for (const who of [cookie, other]) {
    const { challenge } = await optionsAt("/v1/passkeys/options", cookie);
    const credential = forged(challenge, { attestationObject: "AAAA" });
    const response = await askAsMember(stack, who, "POST", "/v1/passkeys", { name: "Phone", credential });
    assert.equal(await codeOf(response), "wrong_credentials");
    assert.equal(await kept(challenge), 0);
  }
  assert.deepEqual(await (await askAsMember(stack, cookie, "GET", "/v1/passkeys")).json(), []);
  const rename = await askAsMember(stack, cookie, "PATCH", "/v1/passkeys/AAAA", { name: "Phone" });
  assert.equal(await codeOf(rename), "not_found");
  assert.equal(await codeOf(await askAsMember(stack, cookie, "DELETE", "/v1/passkeys/AAAA")), "not_found");
});
