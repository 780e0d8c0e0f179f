/** Other people's clients, unmodified: Debian's python3-paho-mqtt and mosquitto-clients. */
import assert from "node:assert/strict";
import { startTcpRelay } from "../../scripts/mqtt/tcp_relay.ts";
import { projectRoot } from "../../scripts/stack/project_root.ts";
import { newDevice, newHome, postAsMember, sharedStack, signIn } from "../../scripts/test_stack.ts";

const PYTHON = "/usr/bin/python3";

async function runs(command: string, args: string[]): Promise<boolean> {
  try {
    return (await new Deno.Command(command, { args, stdout: "null", stderr: "null" }).output()).success;
  } catch {
    return false;
  }
}
const hasPaho = await runs(PYTHON, ["-c", "import paho.mqtt.client"]);
// It has no flag that succeeds: --help answers 1.
const hasMosquitto = await runs("sh", ["-c", "command -v mosquitto_pub && command -v mosquitto_sub"]);
if (!hasPaho) console.warn("Skipped: Paho; install Debian's python3-paho-mqtt");
if (!hasMosquitto) console.warn("Skipped: mosquitto's clients; install Debian's mosquitto-clients");

const stack = await sharedStack();
const cookie = await signIn(stack);
const headers = { cookie, origin: stack.url };
const { hostname, port } = new URL(stack.url);

async function furnished() {
  const home = await newHome(stack, cookie);
  return { home, device: await newDevice(stack, cookie, home) };
}

interface PahoTask {
  version: 4 | 5;
  path?: string;
  headers?: Record<string, string>;
  userName: string;
  password: string;
  filter: string;
  qos: 0 | 1 | 2;
  publish: [string, string][];
  messages: number;
}
type Seen = [topic: string, payload: string, qos: number][];

async function paho(task: PahoTask): Promise<Seen> {
  const child = new Deno.Command(PYTHON, {
    args: [`${projectRoot}/scripts/mqtt/paho_client.py`],
    stdin: "piped",
    stdout: "piped",
    stderr: "piped",
  }).spawn();
  const writer = child.stdin.getWriter();
  const whole = {
    path: "/mqtt",
    headers: {},
    host: hostname,
    port: Number(port),
    clientId: crypto.randomUUID(),
    ...task,
  };
  await writer.write(new TextEncoder().encode(JSON.stringify(whole)));
  await writer.close();
  const { stdout, stderr } = await child.output();
  const last = new TextDecoder().decode(stdout).trim().split("\n").at(-1) ?? "";
  assert.ok(last.startsWith("{"), new TextDecoder().decode(stderr));
  const { arrived, seen } = JSON.parse(last);
  assert.ok(arrived, last);
  return seen;
}

const minute = (serial: string) => {
  const t = Math.floor(Date.now() / 60_000) * 60 - 60;
  return JSON.stringify({ serial, minutes: [{ t, channels: { L1: { w: 1 } } }] });
};

for (const version of [4, 5] as const) {
  Deno.test({
    name:
      `Paho over WebSockets, protocol level ${version}: a device posts and is answered, a member hears its own`,
    ignore: !hasPaho,
    async fn() {
      const { home, device: { serial, token } } = await furnished();
      const answers = await paho({
        version,
        userName: serial,
        password: token,
        filter: `enecess/${serial}/readings/answer`,
        qos: 1,
        publish: [[`enecess/${serial}/readings`, minute(serial)]],
        messages: 1,
      });
      assert.equal(JSON.parse(answers[0][1]).accepted, 1);
      const own = await paho({
        version,
        path: `/mqtt?home=${home}`,
        // Paho adds to its own headers by these very names.
        headers: { Cookie: cookie, Origin: stack.url },
        userName: "app",
        password: "",
        filter: "my/#",
        qos: 2,
        publish: [["my/a", "1"], ["my/b", "x".repeat(50_000)], ["my/c", "3"]],
        messages: 3,
      });
      assert.deepEqual(own.map(([topic, text, qos]) => [topic, text.length, qos]), [
        ["my/a", 1, 2],
        ["my/b", 50_000, 2],
        ["my/c", 1, 2],
      ]);
    },
  });

  Deno.test({
    name: `mosquitto's clients through TCP, protocol level ${version}`,
    ignore: !hasMosquitto,
    // The relay's sockets close when their peers have seen the end.
    sanitizeOps: false,
    sanitizeResources: false,
    async fn() {
      const { home, device: { serial, token } } = await furnished();
      const url = `${stack.url.replace("http", "ws")}/mqtt`;
      const forDevice = startTcpRelay(url), forMember = startTcpRelay(`${url}?home=${home}`, headers);
      const protocol = version === 5 ? "mqttv5" : "mqttv311";
      const run = async (program: string, relayPort: number, args: string[]) => {
        const to = ["-h", "127.0.0.1", "-p", String(relayPort), "-V", protocol];
        const command = new Deno.Command(program, {
          args: [...to, ...args],
          stdout: "piped",
          stderr: "piped",
        });
        const { code, stdout, stderr } = await command.output();
        return { code, text: new TextDecoder().decode(stdout), error: new TextDecoder().decode(stderr) };
      };
      const asDevice = ["-u", serial, "-P", token];
      try {
        const posted = await run("mosquitto_pub", forDevice.port, [
          ...asDevice,
          ...["-q", "1", "-t", `enecess/${serial}/readings`, "-m", minute(serial)],
        ]);
        assert.equal(posted.code, 0, posted.error);
        await run("mosquitto_pub", forMember.port, ["-q", "2", "-r", "-t", "my/kept", "-m", "still here"]);
        const kept = await run("mosquitto_sub", forMember.port, [
          "-q",
          "2",
          "-t",
          "my/#",
          "-C",
          "1",
          "-W",
          "30",
        ]);
        assert.equal(kept.text, "still here\n", kept.error);
        assert.equal((await postAsMember(stack, cookie, `/v1/homes/${home}/watch`, {})).status, 200);
        const asked = await run("mosquitto_sub", forDevice.port, [
          ...asDevice,
          ...["-q", "1", "-t", `enecess/${serial}/watch`, "-C", "1", "-W", "30"],
        ]);
        assert.ok(JSON.parse(asked.text).until > 0, asked.error);
        const wrong = await run("mosquitto_pub", forDevice.port, [
          "-u",
          serial,
          "-P",
          "no",
          "-t",
          "a",
          "-m",
          "b",
        ]);
        assert.notEqual(wrong.code, 0);
      } finally {
        forDevice.stop();
        forMember.stop();
      }
    },
  });
}
