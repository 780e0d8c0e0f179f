/**
 * Runs in a thread of its own: the line to the broker of the home that the thread is named by. It comes back by itself,
 * until the thread is ended.
 */
import mqtt from "mqtt";
import { MINUTE_TOPIC } from "../../../worker/domain/topic_access.ts";
import type { LiveValues } from "../../../worker/protocol/live.ts";
import { readLive } from "./live_document.ts";
import { reconnectAfterMs } from "./reconnect_after.ts";

/** `opened`: everything from now on will be heard. */
export type LineWord =
  | { what: "opened" | "lost" | "minute" }
  | { what: "live"; serial: string; values: LiveValues };

const LIVE_TOPICS = "enecess/+/live";
const LIVE_TOPIC = /^enecess\/([^/]+)\/live$/;
const CONNECT_WITHIN_MS = 10_000;
const KEEP_ALIVE_S = 30;

const home = self.name;
const tell = (word: LineWord) => self.postMessage(word);
let tries = 0;

function again(): void {
  setTimeout(connect, reconnectAfterMs(++tries, Math.random()));
}

function connect(): void {
  if (!navigator.onLine) return again();
  const client = mqtt.connect(
    `${location.origin.replace("http", "ws")}/mqtt?home=${encodeURIComponent(home)}`,
    {
      clientId: `app-${crypto.randomUUID().slice(0, 18)}`,
      username: "app",
      protocolVersion: 4,
      clean: true,
      keepalive: KEEP_ALIVE_S,
      connectTimeout: CONNECT_WITHIN_MS,
      reconnectPeriod: 0,
      // Its other timers are a worker made from a blob, which the content security policy does not allow.
      timerVariant: "native",
    },
  );
  client.on("connect", () => {
    client.subscribe([LIVE_TOPICS, MINUTE_TOPIC], { qos: 0 }, (error) => {
      if (error) return void client.end(true);
      tries = 0;
      tell({ what: "opened" });
    });
  });
  client.on("message", (topic, payload) => {
    if (topic === MINUTE_TOPIC) return tell({ what: "minute" });
    const serial = LIVE_TOPIC.exec(topic)?.[1];
    const values = serial !== undefined && readLive(new TextDecoder().decode(payload));
    if (values) tell({ what: "live", serial: serial!, values });
  });
  // What is wrong is told by the close that follows.
  client.on("error", () => {});
  client.once("close", () => {
    client.end(true);
    tell({ what: "lost" });
    again();
  });
}

connect();
