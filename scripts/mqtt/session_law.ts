/** For tests: the law of sessions, held over any store. */
import assert from "node:assert/strict";
import fc from "fast-check";
import type { BrokerStore } from "../../worker/mqtt/broker_deps.ts";
import { FakeClient } from "./fake_client.ts";
import { FakeWorld } from "./fake_world.ts";

type Step =
  | { do: "publish"; by: number; qos: 1 | 2; topic: number }
  | { do: "handle"; who: number; packets: number }
  | { do: "lose" | "connect"; who: number }
  | { do: "evict" | "crash" };

const CLIENTS = 3;
const who = fc.nat(CLIENTS - 1);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant("publish" as const),
      by: who,
      qos: fc.constantFrom(1 as const, 2 as const),
      topic: fc.nat(1),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant("handle" as const),
      who,
      packets: fc.integer({ min: 1, max: 6 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom("lose" as const, "connect" as const), who }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom("evict" as const, "crash" as const) }) },
);

/** Whatever is cut, put to sleep or crashed: QoS 2 arrives once, QoS 1 at least once, both in their order. */
export function holdSessionLaw(newStore: () => BrokerStore, runs: number): void {
  fc.assert(
    fc.property(
      fc.array(step, { maxLength: 120, size: "max" }),
      fc.constantFrom(1, 2, 65_535),
      (steps, receiveMaximum) => {
        const world = new FakeWorld(newStore(), {}, { inFlight: 5, receiveMaximum: 65_535 });
        const clients = Array.from({ length: CLIENTS }, (_, i) => {
          const client = new FakeClient(world, `client-${i}`, i === 0 ? 4 : 5, receiveMaximum);
          client.connect();
          client.step();
          client.subscribe("a/#", 2);
          return client;
        });
        const published: { payload: string; by: number; qos: 1 | 2 }[] = [];
        for (const one of steps) {
          if (one.do === "publish") {
            const payload = `${one.by}:${published.length}:${one.qos}`;
            published.push({ payload, by: one.by, qos: one.qos });
            clients[one.by].publish(`a/${one.topic}`, payload, one.qos);
          } else if (one.do === "handle") {
            for (let i = 0; i < one.packets; i++) clients[one.who].step();
          } else if (one.do === "lose") clients[one.who].lose();
          else if (one.do === "connect") clients[one.who].connect();
          else if (one.do === "evict") world.evict();
          else {
            world.crash();
            for (const client of clients) client.lose();
          }
        }
        for (const client of clients) client.connect();
        let steps_left = 20_000;
        while (clients.some((client) => !client.idle)) {
          for (const client of clients) client.step();
          assert.ok(steps_left-- > 0, "the wires never come to rest");
        }
        for (const [i, client] of clients.entries()) {
          const firstTimes = [...new Set(client.received)];
          for (const by of clients.keys()) {
            for (const qos of [1, 2] as const) {
              const sent = published.filter((p) => p.by === by && p.qos === qos).map(({ payload }) =>
                payload
              );
              const got = (list: string[]) =>
                list.filter((p) => p.startsWith(`${by}:`) && p.endsWith(`:${qos}`));
              assert.deepEqual(got(firstTimes), sent, `client ${i} of client ${by} at QoS ${qos}`);
              if (qos === 2) assert.deepEqual(got(client.received), sent, `doubled at client ${i}`);
            }
          }
        }
        assert.deepEqual(world.store.deliveries(), [], "what is settled is gone");
      },
    ),
    { numRuns: runs },
  );
}
