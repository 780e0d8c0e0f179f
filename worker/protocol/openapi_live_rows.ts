/** Operations on what is live. */
import { MQTT_PERSON_CONNECTION_S, WATCH_LEASE_S } from "../domain/limits.ts";
import type { Operation } from "./openapi_operation.ts";

export const LIVE_ROWS: readonly Operation[] = [
  {
    method: "post",
    path: "/v1/homes/{home}/watch",
    id: "watchHome",
    scope: "read:live",
    group: "Live",
    summary: "Ask the home's devices for live values",
    description:
      `For ${WATCH_LEASE_S} seconds; ask again while somebody looks. Live values come over MQTT (\`/mqtt\`), on ` +
      "`enecess/<serial>/live`; minutes on `enecess/home/minute`.",
    who: "view",
    answer: { status: 200, shape: "Watching", text: "Until when, and how often devices are asked to send" },
    problems: ["home_unavailable"],
  },
  {
    method: "get",
    path: "/mqtt",
    id: "mqtt",
    group: "Live",
    summary: "MQTT 3.1.1 and 5.0 over WebSocket, subprotocol mqtt",
    description:
      "A home's own broker. Devices sign in with their serial and token. The app's pages are known by their session " +
      `and name the home in \`home\`; such a connection ends after ${
        MQTT_PERSON_CONNECTION_S / 60
      } minutes, to be opened anew. An access token with the scope ` +
      "`mqtt` signs in as user `token`, with the token as its password; it names its home, or its account has but one.",
    who: "anyone",
    query: [{ name: "home", text: "For the app's own pages: which of the person's homes", required: false }],
    answer: { status: 101, text: "The socket" },
    problems: ["bad_value", "not_found", "too_many", "home_unavailable"],
  },
];
