import { render } from "preact";
import { useEffect } from "preact/hooks";
import { answerBy } from "../api/ask.ts";
import { lineBy } from "../live/follow_flow.ts";
import { loadSession } from "../live/session_state.ts";
import { Starting } from "../pages/shell/states.tsx";
import { DemoBar } from "./demo_bar.tsx";
import { followDemo } from "./demo_line.ts";
import { DemoServer } from "./demo_server.ts";

/** What the demo asks of the real server: texts that are the same for everybody. */
const PUBLIC = /^\/v1\/policies?(\/|$|\?)/;

let begun = false;

/** From here on every question of the app is answered in this page, until it is left. */
function begin(): void {
  if (begun) return;
  begun = true;
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const server = new DemoServer(timeZone, () => Date.now());
  answerBy((path, init) => {
    if (init.method === "GET" && PUBLIC.test(path)) return fetch(path, { ...init, credentials: "omit" });
    const body = typeof init.body === "string" ? JSON.parse(init.body) : undefined;
    return server.answer(
      init.method ?? "GET",
      path,
      body,
      new Headers(init.headers).get("accept") ?? undefined,
    );
  });
  lineBy(() => Promise.resolve({ followLink: (home) => followDemo(server.calendar, home) }));
  const place = document.createElement("div");
  place.className = "demo-place";
  // Seen first, but the way to the content stays the first in the document.
  document.body.append(place);
  render(<DemoBar />, place);
}

/** The demo home's address without a session: opens it. */
export default function DemoDoor() {
  useEffect(() => {
    begin();
    void loadSession();
  }, []);
  return <Starting />;
}
