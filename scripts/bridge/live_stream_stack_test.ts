import assert from "node:assert/strict";
import { waitUntil } from "../stack/wait_until.ts";
import type { Sample } from "./decode_sample.ts";
import { LiveStream, liveValues, watchedUntil } from "./live_stream.ts";

interface Packet {
  type: number;
  body: Uint8Array;
}

/** Whole packets of an MQTT stream that comes in pieces: type, remaining length in 7 bits each, body. */
function packetsOf(): (piece: Uint8Array) => Packet[] {
  let left = new Uint8Array();
  return (piece) => {
    left = Uint8Array.from([...left, ...piece]);
    const packets: Packet[] = [];
    for (;;) {
      let length = 0, at = 1;
      for (;; at++) {
        if (at >= left.length) return packets;
        length |= (left[at] & 0x7f) << (7 * (at - 1));
        if (left[at] < 0x80) break;
      }
      if (left.length < at + 1 + length) return packets;
      packets.push({ type: left[0] >> 4, body: left.slice(at + 1, at + 1 + length) });
      left = left.slice(at + 1 + length);
    }
  };
}

const CONNECT = 1, PUBLISH = 3;
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** The peer: takes anybody in and remembers what is said. */
function startPeer(options: { refuse?: boolean } = {}) {
  const seen = { connects: [] as string[], published: [] as [string, string][], open: 0, tries: 0 };
  const server = Deno.serve({ hostname: "127.0.0.1", port: 0, onListen: () => {} }, (request) => {
    seen.tries++;
    if (options.refuse) return new Response("not here", { status: 404 });
    const { socket, response } = Deno.upgradeWebSocket(request, { protocol: "mqtt" });
    socket.binaryType = "arraybuffer";
    const cut = packetsOf();
    socket.onopen = () => void seen.open++;
    socket.onclose = () => void seen.open--;
    socket.onmessage = ({ data }) => {
      for (const { type, body } of cut(new Uint8Array(data))) {
        if (type === CONNECT) {
          seen.connects.push(text(body));
          socket.send(Uint8Array.of(0x20, 2, 0, 0));
        }
        if (type === PUBLISH) {
          const length = (body[0] << 8) | body[1];
          seen.published.push([text(body.slice(2, 2 + length)), text(body.slice(2 + length))]);
        }
      }
    };
    return response;
  });
  return { seen, url: `ws://127.0.0.1:${server.addr.port}/mqtt`, stop: () => server.shutdown() };
}

const SAMPLE: Sample = {
  atMs: 1_763_820_121_500,
  channels: {
    L1: { voltage: 23_010, current: null, power: -95_120, forwardMwh: 1, reverseMwh: 2 },
    "0.1": { voltage: null, current: 120, power: 0, forwardMwh: null, reverseMwh: null },
  },
};

Deno.test("live values are what the protocol says; what is unknown is absent", () => {
  assert.deepEqual(liveValues(SAMPLE), {
    t: 1_763_820_121.5,
    channels: { L1: { v: 230.1, w: -951.2 }, "0.1": { a: 1.2, w: 0 } },
  });
});

Deno.test("reads until when somebody looks, and nothing out of anything else", () => {
  assert.equal(watchedUntil('{"until": 1763820180, "every_s": 1}'), 1_763_820_180);
  for (const text of ["", "{}", "null", '{"until":"soon"}']) assert.equal(watchedUntil(text), null);
});

Deno.test("values go out while somebody looks, and before and after there is no connection", async () => {
  const peer = startPeer();
  let nowMs = 0;
  const said: string[] = [];
  const live = new LiveStream({
    steadyMs: () => nowMs,
    serverNowS: () => 0,
    say: (line) => said.push(line),
    to: () => ({ url: peer.url, serial: "099806571330", token: "the-token" }),
  });
  try {
    live.publish(SAMPLE);
    live.watchFor(-5);
    live.publish(SAMPLE);
    assert.equal(peer.seen.tries, 0);

    live.watchFor(60);
    await waitUntil("a live value", () => {
      live.publish(SAMPLE);
      return peer.seen.published.length > 0 ? true : null;
    });
    assert.deepEqual(peer.seen.published[0], [
      "enecess/099806571330/live",
      JSON.stringify(liveValues(SAMPLE)),
    ]);
    assert.match(peer.seen.connects[0], /099806571330.*the-token/s);

    nowMs = 60_000;
    live.publish(SAMPLE);
    await waitUntil("the connection's end", () => peer.seen.open === 0 ? true : null);
    const { tries } = peer.seen;
    live.publish(SAMPLE);
    assert.equal(peer.seen.tries, tries);
    assert.deepEqual(said, ["Somebody looks: live values go out"]);
  } finally {
    live.close();
    await peer.stop();
  }
});

Deno.test("a server without live values is told once, and nothing else goes wrong", async () => {
  const peer = startPeer({ refuse: true });
  const said: string[] = [];
  const live = new LiveStream({
    steadyMs: () => 0,
    serverNowS: () => 0,
    say: (line) => said.push(line),
    to: () => ({ url: peer.url, serial: "1", token: "t" }),
  });
  try {
    live.watchFor(60);
    await waitUntil("what it says", () => {
      live.publish(SAMPLE);
      return said.length > 0 ? true : null;
    });
    assert.match(said[0], /^Cannot send live values: .*; minutes go on$/);
  } finally {
    live.close();
    await peer.stop();
  }
});
