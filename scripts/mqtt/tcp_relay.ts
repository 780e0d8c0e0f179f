/** MQTT over plain TCP on loopback, passed on to a WebSocket: for clients that know no other transport. */
export interface TcpRelay {
  port: number;
  stop(): void;
}

/** Deno's own, which the browser's types hide. */
const WebSocketWithHeaders = WebSocket as unknown as new (
  url: string,
  options: { protocols: string[]; headers: Record<string, string> },
) => WebSocket;

async function passOn(tcp: Deno.TcpConn, url: string, headers: Record<string, string>): Promise<void> {
  const ws = new WebSocketWithHeaders(url, { protocols: ["mqtt"], headers });
  ws.binaryType = "arraybuffer";
  const end = () => {
    try {
      tcp.close();
    } catch {
      // Closed already.
    }
  };
  let sending = Promise.resolve();
  ws.onmessage = ({ data }) => {
    sending = sending.then(async () => {
      const bytes = new Uint8Array(data);
      for (let at = 0; at < bytes.length;) at += await tcp.write(bytes.subarray(at));
    }).catch(end);
  };
  ws.onclose = () => void sending.then(end);
  await new Promise((resolve) => {
    ws.onopen = resolve;
    ws.onerror = resolve;
  });
  try {
    for await (const bytes of tcp.readable) {
      if (ws.readyState !== WebSocket.OPEN) break;
      ws.send(bytes);
    }
  } catch {
    // The client went away.
  }
  if (ws.readyState === WebSocket.OPEN) ws.close();
}

export function startTcpRelay(url: string, headers: Record<string, string> = {}): TcpRelay {
  const listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  (async () => {
    for await (const tcp of listener) passOn(tcp, url, headers);
  })();
  return { port: listener.addr.port, stop: () => listener.close() };
}
