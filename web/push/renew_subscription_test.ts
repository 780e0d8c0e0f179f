import assert from "node:assert/strict";
import { type MadeSubscription, renewSubscription } from "./renew_subscription.ts";

const KEYS = { p256dh: "key", auth: "secret" };

function browser(...answers: { status: number; body?: unknown }[]) {
  const asked: { path: string; body?: unknown }[] = [];
  const unsubscribed: string[] = [];
  const made = (endpoint: string): MadeSubscription => ({
    toJSON: () => ({ endpoint, keys: KEYS }),
    unsubscribe: () => Promise.resolve(unsubscribed.push(endpoint) > 0),
  });
  const deps = {
    fetch(path: string, request?: RequestInit) {
      asked.push({ path, ...(request ? { body: JSON.parse(String(request.body)) } : {}) });
      const { status, body } = answers.shift()!;
      return Promise.resolve(Response.json(body ?? {}, { status }));
    },
    subscribe: (publicKey: string) => Promise.resolve(made(`made with ${publicKey}`)),
  };
  return { asked, unsubscribed, made, deps };
}
const notices = (thisOne: boolean, publicKey: string | null = "vapid") => ({
  status: 200,
  body: { publicKey, devices: [{ thisOne: false }, { thisOne }] },
});

Deno.test("the new address takes the old one's place, made here where the browser made none", async () => {
  for (const given of [true, false]) {
    const { asked, unsubscribed, made, deps } = browser(notices(true), { status: 201 });
    assert.equal(await renewSubscription(given ? made("new") : null, deps), "renewed");
    const endpoint = given ? "new" : "made with vapid";
    assert.deepEqual(asked, [
      { path: "/v1/notices" },
      { path: "/v1/push-subscriptions", body: { endpoint, keys: KEYS } },
    ]);
    assert.deepEqual(unsubscribed, []);
  }
});

Deno.test("who is signed out, removed this device, or has a server without a key keeps no subscription", async () => {
  for (const answer of [{ status: 401 }, notices(false), notices(true, null)]) {
    const { asked, unsubscribed, made, deps } = browser(answer);
    assert.equal(await renewSubscription(made("new"), deps), "dropped");
    assert.deepEqual([asked.length, unsubscribed], [1, ["new"]]);
  }
  const { unsubscribed, deps } = browser(notices(true), { status: 401 });
  assert.equal(await renewSubscription(null, deps), "dropped");
  assert.deepEqual(unsubscribed, ["made with vapid"]);
});

Deno.test("a server that is away changes nothing", async () => {
  for (const answers of [[{ status: 503 }], [notices(true), { status: 500 }]]) {
    const { unsubscribed, made, deps } = browser(...answers);
    assert.equal(await renewSubscription(made("new"), deps), "failed");
    assert.deepEqual(unsubscribed, []);
  }
});
