import assert from "node:assert/strict";
import type { Device, Feed, HomeConfig, ServiceType } from "./branch.ts";
import { type DeviceIntroduction, welcomeDevice } from "./device_claim.ts";
import { DEVICES_MAX } from "./limits.ts";
import { changeService } from "./mains_feeds.ts";

const EMPTY: HomeConfig = {
  id: "home",
  version: 1,
  name: "Home",
  zone: "UTC",
  service: "three",
  devices: [],
  branches: [],
  feeds: [],
  members: [],
};

function introduce(serial: string, more: Partial<DeviceIntroduction> = {}): DeviceIntroduction {
  return { serial, model: "ecoMain", firmware: null, subs: [], ...more };
}

function welcome(
  home: HomeConfig,
  serial: string,
  more: Partial<DeviceIntroduction> = {},
  known: Device | null = null,
) {
  const welcomed = welcomeDevice(home, introduce(serial, more), known, `id-${serial}`, 1_795_000_000);
  assert.ok(welcomed.ok);
  return welcomed.value;
}

function onMains({ feeds }: { feeds: Feed[] }) {
  return feeds.filter(({ target }) => target === "mains").map(({ device, channel, phase, sinceS }) =>
    `${device} ${channel} ${phase} ${sinceS}`
  );
}

Deno.test("the first monitor feeds the phases that the service has, from its first reading on", () => {
  const expected: Record<ServiceType, string[]> = {
    single: ["id-a L1 1 0"],
    split: ["id-a L1 1 0", "id-a L2 2 0"],
    three: ["id-a L1 1 0", "id-a L2 2 0", "id-a L3 3 0"],
  };
  for (const [service, feeds] of Object.entries(expected)) {
    assert.deepEqual(onMains(welcome({ ...EMPTY, service: service as ServiceType }, "a").home), feeds);
  }
});

Deno.test("every other channel is listed and feeds nothing yet", () => {
  const { home } = welcome(EMPTY, "a", { subs: [2, 1, 2] });
  assert.deepEqual(home.devices[0].subs, [1, 2]);
  assert.equal(home.feeds.length, 3 + 3 * 10);
  for (const feed of home.feeds.slice(3)) {
    assert.deepEqual([feed.target, feed.phase, feed.sinceS], [null, null, 0]);
  }
});

Deno.test("a second monitor does not feed the mains again, until the first is gone", () => {
  const first = welcome(EMPTY, "a").home;
  assert.deepEqual(onMains(welcome(first, "b").home), onMains(first));
  const without = { ...first, devices: [] };
  assert.equal(onMains(welcome(without, "b").home).length, 6);
});

Deno.test("a device that comes back keeps its id, its name and what its channels fed", () => {
  const { home, device } = welcome(EMPTY, "a");
  const mapped = home.feeds.map((feed) => feed.channel === "0.1" ? { ...feed, target: "oven" } : feed);
  const gone = { ...home, devices: [], feeds: mapped };
  const back = welcome(gone, "a", { subs: [1], firmware: "140" }, { ...device, name: "Keller" });
  assert.deepEqual([back.device.id, back.device.name, back.device.firmware], ["id-a", "Keller", "140"]);
  assert.deepEqual(back.home.feeds.slice(0, mapped.length), mapped);
  assert.equal(back.home.feeds.length, mapped.length + 10);
});

Deno.test("devices of one model get names that differ", () => {
  const one = welcome(EMPTY, "a", { model: "ecoPlug" }).home;
  const two = welcome(one, "b", { model: "ecoPlug" }).home;
  assert.deepEqual(two.devices.map(({ name }) => name), ["EcoPlug", "EcoPlug 2"]);
  assert.deepEqual(two.feeds.map(({ channel, target }) => [channel, target]), [["plug", null], [
    "plug",
    null,
  ]]);
});

Deno.test("a home holds so many devices and no more, and one of its own may always come back", () => {
  let home = EMPTY;
  for (let i = 0; i < DEVICES_MAX; i++) home = welcome(home, `plug-${i}`, { model: "ecoPlug" }).home;
  const refused = welcomeDevice(home, introduce("more"), null, "id", 0);
  assert.equal(!refused.ok && refused.code, "limit_reached");
  assert.equal(
    welcome(home, "plug-3", { model: "ecoPlug" }, home.devices[3]).home.devices.length,
    DEVICES_MAX,
  );
});

Deno.test("a service that gains phases feeds them from the device that feeds the mains", () => {
  const single = welcome({ ...EMPTY, service: "single" }, "a").home;
  const both = welcome(single, "b").home;
  const changed = changeService(both, "three");
  assert.ok(changed.ok);
  assert.deepEqual(onMains(changed.value), ["id-a L1 1 0", "id-a L2 2 0", "id-a L3 3 0"]);
  assert.equal(changed.value.service, "three");
});

Deno.test("a service does not lose a phase that ever fed something, and forgets those that fed nothing", () => {
  const three = welcome(EMPTY, "a").home;
  const refused = changeService(three, "split");
  assert.deepEqual(refused.ok ? null : [refused.code, refused.field], ["in_use", "/service"]);
  const freed = three.feeds.map((feed) => feed.channel === "L3" ? { ...feed, target: null } : feed);
  const changed = changeService({ ...three, feeds: freed }, "split");
  assert.ok(changed.ok);
  assert.deepEqual(changed.value.feeds.find(({ channel }) => channel === "L3")?.phase, null);
});
