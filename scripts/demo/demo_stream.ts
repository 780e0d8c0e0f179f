/** The demo device's line to its home: it listens for who looks, and streams for as long. */
import { connect } from "mqtt";
import { watchedUntil } from "../bridge/live_stream.ts";
import type { DemoLive } from "./demo_live.ts";

export interface DemoStreamDeps {
  mqtt: string;
  serial: string;
  token: string;
  live: DemoLive;
  nowMs(): number;
}

const EVERY_MS = 1_000;
const RECONNECT_AFTER_MS = 5_000;

/** Returns how to end it. Whatever goes wrong here costs live values alone. */
export function streamDemo({ mqtt, serial, token, live, nowMs }: DemoStreamDeps): () => void {
  const client = connect(mqtt, {
    clientId: `demo-${serial}`,
    username: serial,
    password: token,
    protocolVersion: 4,
    clean: true,
    keepalive: 300,
    reconnectPeriod: RECONNECT_AFTER_MS,
    queueQoSZero: false,
  });
  let untilMs = 0;
  let timer: ReturnType<typeof setInterval> | undefined;
  const rest = () => {
    clearInterval(timer);
    timer = undefined;
  };
  const send = () => {
    if (nowMs() >= untilMs) return rest();
    if (!client.connected) return;
    client.publish(`enecess/${serial}/live`, JSON.stringify(live.at(nowMs() / 1000)), { qos: 0 });
  };
  client.on("connect", () => client.subscribe(`enecess/${serial}/watch`, { qos: 1 }));
  client.on("message", (_, payload) => {
    const untilS = watchedUntil(payload.toString());
    if (untilS === null) return;
    untilMs = untilS * 1000;
    if (timer !== undefined) return;
    timer = setInterval(send, EVERY_MS);
    send();
  });
  client.on("error", () => {});
  return () => {
    rest();
    client.end(true);
  };
}
