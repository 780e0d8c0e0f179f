import { Hono, type MiddlewareHandler } from "hono";
import { getCookie } from "hono/cookie";
import { createMiddleware } from "hono/factory";
import { MQTT_PERSON_CONNECTION_S } from "../domain/limits.ts";
import { refuse } from "../domain/outcome.ts";
import type { AppEnv } from "../middleware/app_env.ts";
import { identifyClient } from "../middleware/mqtt_client.ts";
import { requireSession } from "../middleware/session.ts";
import { SESSION_COOKIE } from "../middleware/session_cookie.ts";
import { homeOf, nowS } from "./change_deps.ts";
import { relay } from "./mqtt_relay.ts";
import { socketOfHome, socketPair, upgraded } from "./mqtt_socket.ts";
import { problem } from "./problem.ts";

const requireUpgrade = createMiddleware<AppEnv>(async (c, next) => {
  const protocols = (c.req.header("sec-websocket-protocol") ?? "").split(",").map((name) => name.trim());
  if (c.req.header("upgrade")?.toLowerCase() !== "websocket" || !protocols.includes("mqtt")) {
    return problem(c, refuse("bad_value", "Cannot speak here but MQTT over WebSocket, subprotocol mqtt"));
  }
  await next();
});

/** The app's own pages come with the session's cookie, and say which of the person's homes they mean. */
const sessionOfApp: MiddlewareHandler<AppEnv> = createMiddleware<AppEnv>((c, next) =>
  c.req.query("home") !== undefined && getCookie(c, SESSION_COOKIE) !== undefined
    ? requireSession(c, next)
    : next()
);

/**
 * Whoever is known by the upgrade request (the app by its session, a device by `Authorization: Bearer`) is passed
 * straight to the home. Everybody else says who they are in CONNECT, and is relayed.
 */
export const mqttRoutes = new Hono<AppEnv>()
  .get("/mqtt", requireUpgrade, sessionOfApp, async (c) => {
    const { env } = c;
    const account: string | undefined = c.get("account");
    const [, bearer] = /^Bearer (\S+)$/i.exec(c.req.header("authorization") ?? "") ?? [];
    if (account !== undefined || bearer !== undefined) {
      const expiresAtS = nowS() + MQTT_PERSON_CONNECTION_S;
      const client = account === undefined
        ? await identifyClient(env, { userName: "", password: bearer }, nowS())
        : {
          ok: true as const,
          value: {
            home: c.req.query("home")!,
            identity: { kind: "person" as const, account, grant: null, controls: true, expiresAtS },
          },
        };
      const socket = client.ok ? await socketOfHome(env, client.value) : client;
      return socket.ok ? upgraded(socket.value) : problem(c, socket);
    }
    const { theirs, ours } = socketPair();
    relay(ours, {
      async reach(given) {
        const client = await identifyClient(env, given, nowS());
        return client.ok ? await socketOfHome(env, client.value) : client;
      },
    });
    return upgraded(theirs);
  })
  .post("/v1/homes/:home/watch", requireSession, async (c) => {
    const home = c.req.param("home");
    const watching = await homeOf(c.env, home).watch(c.get("account"))
      .catch(() => refuse("home_unavailable", "Cannot reach the home: try again", { retryAfterS: 5 }));
    if (watching.ok) return c.json(watching.value);
    // A home that is not theirs and one that does not exist read the same.
    return problem(
      c,
      watching.code === "not_found" ? { ...watching, detail: `Cannot find home: ${home}` } : watching,
    );
  });
