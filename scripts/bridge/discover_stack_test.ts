import assert from "node:assert/strict";
import { createSocket } from "node:dgram";
import mdns, { type QueryPacket } from "multicast-dns";
import { PlainError } from "../stack/plain_error.ts";
import { findEcoMains } from "./discover.ts";
import { locate } from "./locate.ts";

function freeUdpPort(): Promise<number> {
  return new Promise((resolve) => {
    const socket = createSocket("udp4");
    socket.bind(0, "127.0.0.1", () => {
      const { port } = socket.address();
      socket.close(() => resolve(port));
    });
  });
}

Deno.test("finds the EcoMain that answers, asking on for what its answers leave open", async () => {
  const port = await freeUdpPort();
  const responder = mdns({ multicast: false, port, bind: "127.0.0.1" });
  const ready = new Promise<void>((resolve) => responder.on("ready", resolve));
  const instance = "enecess-main-099806571330._http._tcp.local";
  const asked: string[] = [];
  responder.on("query", (query: QueryPacket, from: { address: string; port: number }) => {
    for (const { name, type } of query.questions) {
      asked.push(type);
      const answer = name === "_http._tcp.local"
        ? { name, type: "PTR" as const, data: instance }
        : name === instance
        ? { name, type: "SRV" as const, data: { target: "ecomain.local", port: 80 } }
        : { name, type: "A" as const, data: "192.0.2.7" };
      responder.respond([answer], from);
    }
  });
  try {
    await ready;
    const only = { address: "127.0.0.1", port };
    const found = await findEcoMains({ forMs: 30_000, only }, (some) => some.length > 0);
    assert.deepEqual(found, [{ name: "enecess-main-099806571330", host: "192.0.2.7", port: 502 }]);
    assert.deepEqual([...new Set(asked)], ["PTR", "SRV", "A"]);
  } finally {
    await new Promise<void>((resolve) => responder.destroy(() => resolve()));
  }
});

Deno.test("the one EcoMain is taken; of none or several, a person is told", async () => {
  const said: string[] = [];
  const ecoMain = (last: string) => ({
    name: `enecess-main-09980657133${last}`,
    host: `192.0.2.${last}`,
    port: 502,
  });
  const search = (...lasts: string[]) =>
    locate(null, (line) => said.push(line), () => Promise.resolve(lasts.map(ecoMain)));
  assert.deepEqual(await search("7"), { host: "192.0.2.7", port: 502 });
  assert.deepEqual(said, ["Found enecess-main-…1337 at 192.0.2.7"]);
  await assert.rejects(search(), (error) => error instanceof PlainError && /--host/.test(error.message));
  await assert.rejects(search("7", "8"), /among 2 EcoMains: 192\.0\.2\.7, 192\.0\.2\.8/);
  const given = { host: "ecomain.local", port: 1502 };
  assert.deepEqual(await locate(given, () => {}, () => Promise.reject(new Error("not asked"))), given);
});
