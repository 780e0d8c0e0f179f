/** A smart socket in the demo's home: a lamp that can be switched, and tells what it takes. */
import { claimDevice, type Member } from "../api_client.ts";
import { must } from "../furnish_home.ts";
import { wait } from "../patient_fetch.ts";
import { SimulatedSocket } from "../simulator/simulated_socket.ts";

const LAMP_W = 42;
const AFTER_CLOSE_MS = 900;

/** Runs until the signal aborts. It has no memory: each start claims anew, and its register begins at zero. */
export async function runDemoSocket(
  member: Member,
  home: string,
  signal: AbortSignal,
  nowMs: () => number,
): Promise<void> {
  const serial = `demo-plug-${home}`.slice(0, 32);
  const claim = must(await member.issueClaim(home));
  const request = { claim, serial, model: "ecoPlug" as const, firmware: "12" };
  const { token, mqtt: url } = must(await claimDevice(member.url, request, member.patience));
  const socket = await SimulatedSocket.connect({ url, serial, token, on: true, reconnects: true });
  let registerWh = 0;
  try {
    for (;;) {
      await wait(60_000 - (nowMs() - AFTER_CLOSE_MS) % 60_000, signal);
      const t = Math.floor((nowMs() - AFTER_CLOSE_MS) / 60_000) * 60 - 60;
      const w = socket.on ? LAMP_W : 0;
      registerWh += w / 60;
      const plug = { v: 230, a: w / 230, w, pf: w === 0 ? null : 1, fwd: registerWh, rev: 0 };
      // What is not delivered while the server is away is a gap, as with any socket without a buffer.
      socket.post({ serial, minutes: [{ t, channels: { plug } }] });
    }
  } finally {
    socket.client.end(true);
  }
}
