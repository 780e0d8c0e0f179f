import assert from "node:assert/strict";
import { isPushEndpoint } from "./push_endpoint.ts";

const PUBLIC = [
  "https://fcm.googleapis.com/fcm/send/abc:APA91b",
  "https://updates.push.services.mozilla.com/wpush/v2/gAAAA",
  "https://web.push.apple.com/QABC",
  "https://wns2-am3p.notify.windows.com/w/?token=BQY%3d",
];
const NEVER = [
  "http://fcm.googleapis.com/fcm/send/abc",
  "ftp://fcm.googleapis.com/x",
  "https://user:secret@fcm.googleapis.com/x",
  "https://fcm.googleapis.com:8443/x",
  "https://10.0.0.1/x",
  "https://192.168.1.1/x",
  "https://169.254.169.254/latest/meta-data",
  "https://0x0a000001/x",
  "https://167772161/x",
  "https://[fd00::1]/x",
  "https://[::ffff:127.0.0.1]/x",
  "https://router/x",
  "https://router.local/x",
  "https://metadata.google.internal/x",
  "https://printer.lan/x",
  "https://push.localhost/x",
  "https://nas.home.arpa/x",
  "https://fcm.googleapis.com./x",
  `https://push.example.com/${"x".repeat(3_000)}`,
  "javascript:alert(1)",
  "",
];
const LOOPBACK = [
  "http://127.0.0.1:9000/push/1",
  "http://localhost:9000/push/1",
  "https://[::1]/x",
  "https://0x7f000001/x",
];

Deno.test("a notice goes to a public host by its name, over https, and nowhere else", () => {
  for (const endpoint of PUBLIC) assert.ok(isPushEndpoint(endpoint, { local: false }), endpoint);
  for (const endpoint of [...NEVER, ...LOOPBACK]) {
    assert.ok(!isPushEndpoint(endpoint, { local: false }), endpoint);
  }
});

Deno.test("a server on somebody's own machine may post to that machine, and to no other of the network", () => {
  for (const endpoint of [...PUBLIC, ...LOOPBACK]) {
    assert.ok(isPushEndpoint(endpoint, { local: true }), endpoint);
  }
  for (const endpoint of NEVER) assert.ok(!isPushEndpoint(endpoint, { local: true }), endpoint);
});
