import assert from "node:assert/strict";
import { badgeNotices } from "./notice_badge.ts";

function device(shown: number, watched = false) {
  const badges: (number | null)[] = [];
  const navigator = {
    setAppBadge: (n?: number) => Promise.resolve(void badges.push(n ?? 0)),
    clearAppBadge: () => Promise.reject(new Error(`not installed: ${badges.push(null)}`)),
  };
  return {
    badges,
    deps: {
      navigator,
      shown: () => Promise.resolve(shown),
      isWatched: () => Promise.resolve(watched),
    },
  };
}

Deno.test("the icon tells how many notices are to be read, and nothing once there are none", async () => {
  const three = device(3);
  await badgeNotices(three.deps, 1);
  assert.deepEqual(three.badges, [3]);
  const untold = device(0);
  await badgeNotices(untold.deps, 1);
  await badgeNotices(untold.deps, 0);
  assert.deepEqual(untold.badges, [1, null]);
});

Deno.test("while the app is looked at, or where there are no badges, it is left alone", async () => {
  const watched = device(3, true);
  await badgeNotices(watched.deps, 1);
  assert.deepEqual(watched.badges, []);
  await badgeNotices({ ...device(3).deps, navigator: {} }, 1);
});
