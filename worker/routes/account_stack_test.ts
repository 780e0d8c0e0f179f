import assert from "node:assert/strict";
import { and, eq } from "drizzle-orm";
import * as v from "valibot";
import { openDatabase } from "../../db/client.ts";
import { accounts } from "../../db/schema/accounts.ts";
import { members } from "../../db/schema/members.ts";
import { askAsMember, newHome, sharedStack, signIn } from "../../scripts/test_stack.ts";
import { PICTURE_MAX_BYTES } from "../domain/limits.ts";
import { problemBody } from "../protocol/problem.ts";
import { pictureStored, profileBody } from "../protocol/team.ts";

const stack = await sharedStack();
const db = openDatabase(stack.databaseUrl);

async function person() {
  const cookie = await signIn(stack, crypto.randomUUID().slice(0, 8));
  const profile = await (await askAsMember(stack, cookie, "GET", "/v1/account")).json();
  return { cookie, id: v.parse(profileBody, profile).id };
}
type Person = Awaited<ReturnType<typeof person>>;

async function codeOf(response: Response) {
  const text = await response.text();
  return response.ok ? "ok" : v.parse(problemBody, JSON.parse(text)).code;
}

/** A WebP of one colour: 1 × 1, lossless. */
const WEBP = Uint8Array.from(
  atob("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA=="),
  (c) => c.charCodeAt(0),
);

function putPicture({ cookie }: Person, bytes: Uint8Array<ArrayBuffer>, type = "image/webp") {
  return fetch(`${stack.url}/v1/account/picture`, {
    method: "PUT",
    headers: { cookie, origin: stack.url, "content-type": type },
    body: bytes,
  });
}
const getPicture = ({ cookie }: Person, of: Person, query = "", headers: Record<string, string> = {}) =>
  fetch(`${stack.url}/v1/accounts/${of.id}/picture${query}`, { headers: { cookie, ...headers } });

Deno.test("a profile is what its person makes it, and its address is shown masked", async () => {
  const me = await person();
  await db.update(accounts).set({ email: `${me.id}@people.example` }).where(eq(accounts.id, me.id));
  const change = { nickname: " Zoë 🌻 ", zone: "Asia/Kathmandu", language: "en" };
  const changed = await askAsMember(stack, me.cookie, "PATCH", "/v1/account", change);
  assert.equal(changed.status, 200);
  const shown = v.parse(
    profileBody,
    await (await askAsMember(stack, me.cookie, "GET", "/v1/account")).json(),
  );
  assert.deepEqual(shown, {
    id: me.id,
    nickname: "Zoë 🌻",
    email: "d…@p….example",
    language: "en",
    zone: "Asia/Kathmandu",
    pictureVersion: null,
  });
  const wrong = [
    { nickname: "x".repeat(41) },
    { nickname: "a\u0000b" },
    { zone: "Mars/Olympus" },
    { language: "tlh" },
    { nickname: 7 },
  ];
  for (const body of wrong) {
    assert.equal(
      await codeOf(await askAsMember(stack, me.cookie, "PATCH", "/v1/account", body)),
      "bad_value",
    );
  }
  for (const body of [{ nickname: "", zone: null }, {}]) {
    assert.equal((await askAsMember(stack, me.cookie, "PATCH", "/v1/account", body)).status, 200);
  }
});

Deno.test("a picture is seen by oneself and by whom one shares a home with, and by nobody else", async () => {
  const [me, housemate, stranger] = [await person(), await person(), await person()];
  const home = await newHome(stack, me.cookie);
  await db.insert(members).values({ home, account: housemate.id, role: "viewer", joinedAtS: 1 });
  assert.equal(await codeOf(await getPicture(me, me)), "not_found");
  const { pictureVersion } = v.parse(pictureStored, await (await putPicture(me, WEBP)).json());

  for (const who of [me, housemate]) {
    const seen = await getPicture(who, me, `?v=${pictureVersion}`);
    assert.equal(seen.headers.get("content-type"), "image/webp");
    assert.equal(seen.headers.get("cache-control"), "private, max-age=31536000, immutable");
    assert.deepEqual(await seen.bytes(), WEBP);
  }
  assert.equal(await codeOf(await getPicture(stranger, me)), "not_found");
  const unsigned = await fetch(`${stack.url}/v1/accounts/${me.id}/picture`);
  assert.equal(await codeOf(unsigned), "not_signed_in");

  const asked = await getPicture(housemate, me, "?v=1");
  const etag = asked.headers.get("etag") ?? "";
  assert.equal(asked.headers.get("cache-control"), "private, no-cache");
  await asked.body?.cancel();
  assert.equal((await getPicture(housemate, me, "", { "if-none-match": etag })).status, 304);
  const newer = v.parse(pictureStored, await (await putPicture(me, WEBP)).json());
  assert.ok(newer.pictureVersion > pictureVersion);

  await db.delete(members).where(and(eq(members.home, home), eq(members.account, housemate.id)));
  assert.equal(await codeOf(await getPicture(housemate, me)), "not_found");
  const removed = await askAsMember(stack, me.cookie, "DELETE", "/v1/account/picture");
  assert.equal(removed.status, 204);
  assert.equal(await codeOf(await getPicture(me, me)), "not_found");
});

Deno.test("what is no small clean picture is refused, whatever it says it is", async () => {
  const me = await person();
  const svg = new TextEncoder().encode(
    "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".repeat(2),
  );
  assert.equal(await codeOf(await putPicture(me, svg)), "bad_value");
  assert.equal(await codeOf(await putPicture(me, new Uint8Array())), "bad_value");
  assert.equal(await codeOf(await putPicture(me, new Uint8Array(PICTURE_MAX_BYTES + 1))), "too_large");
  const padded = new Uint8Array([...WEBP, ...new TextEncoder().encode("EXIF")]);
  assert.equal(await codeOf(await putPicture(me, padded)), "bad_value");
  const crossed = await fetch(`${stack.url}/v1/account/picture`, {
    method: "PUT",
    headers: { cookie: me.cookie, origin: "https://evil.example" },
    body: WEBP,
  });
  assert.equal(await codeOf(crossed), "not_allowed");
});
