/** Answers as the server would, for the demo home alone, from memory that the page takes with it. */
import type { HomeBody } from "../../worker/protocol/config.ts";
import type { HealthAnswer } from "../../worker/protocol/device_health.ts";
import type { Per } from "../../worker/protocol/questions.ts";
import type { BranchWish } from "../api/homes.ts";
import { addDays } from "../format/civil_date.ts";
import { civilDateAt } from "../format/zone.ts";
import { DemoCalendar } from "./demo_calendar.ts";
import { demoCsv } from "./demo_csv.ts";
import { DemoHistory } from "./demo_history.ts";
import { demoHome, demoSession } from "./demo_home.ts";
import { demoMinute } from "./demo_now.ts";
import { DemoSwitch } from "./demo_switch.ts";

const HISTORY_DAYS = 400;
const STRIP_DAYS = 7;
const json = (body: unknown, status = 200) => Response.json(body, { status });
const done = () => new Response(null, { status: 204 });
const csv = (text: string) => new Response(text, { headers: { "content-type": "text/csv; charset=utf-8" } });
const problem = (status: number, code: string) => json({ code, detail: "" }, status);

export class DemoServer {
  readonly calendar: DemoCalendar;
  readonly #history: DemoHistory;
  readonly #switch: DemoSwitch;
  #home: HomeBody;
  #made = 0;

  /** `zone`: where the person is. `nowMs`: the clock. */
  constructor(zone: string, readonly nowMs: () => number) {
    const first = addDays(civilDateAt(nowMs() / 1000, zone), -HISTORY_DAYS);
    this.calendar = new DemoCalendar(zone, first);
    this.#history = new DemoHistory(this.calendar);
    this.#switch = new DemoSwitch(nowMs());
    this.#home = demoHome(zone, this.calendar.startOf(first));
  }

  /** `accept`: the format that is asked for, where there are several. */
  async answer(method: string, address: string, body: unknown, accept?: string): Promise<Response> {
    const { pathname, searchParams } = new URL(address, "https://demo.invalid");
    const nowS = this.nowMs() / 1000;
    if (method === "GET" && pathname === "/v1/session") return json(demoSession(this.#home));
    const path = /^\/v1\/homes\/demo(?:\/(.*))?$/.exec(pathname);
    if (!path) return problem(403, "demo");
    const [noun = "", id = ""] = (path[1] ?? "").split("/").map(decodeURIComponent);
    const question = () => ({
      start: searchParams.get("start") ?? "",
      end: searchParams.get("end") ?? "",
      per: searchParams.get("per") as Per,
      branches: searchParams.get("branches")?.split(",").filter(Boolean) ?? null,
    });
    switch (`${method} ${noun}${id ? "/:id" : ""}`) {
      case "GET ":
        return json(this.#home);
      case "PATCH ":
        return this.#change({ ...this.#home, ...(body as Partial<HomeBody>) });
      case "GET live": {
        const minuteS = Math.floor(nowS / 60) * 60 - 60;
        const day = this.calendar.at(minuteS)!;
        return json(demoMinute(this.#home, day, minuteS, nowS, this.#switch.isOn(this.nowMs())));
      }
      case "GET energy":
      case "GET power": {
        const answer = await this.#history[noun as "energy" | "power"](this.#home, question(), nowS);
        return accept === "text/csv" ? csv(demoCsv(answer)) : json(answer);
      }
      case "GET devices/:id":
        return id === "health" ? json(this.#health(nowS)) : problem(404, "not_found");
      case "GET control":
        return json(this.#switch.body(this.nowMs()));
      case "POST commands":
        return json(this.#switch.give(body as Parameters<DemoSwitch["give"]>[0], this.nowMs()));
      case "GET team":
        return json({ members: [], invitations: [] });
      case "POST branches":
        return this.#addBranch(body as BranchWish);
      case "PATCH branches/:id":
        return this.#change({
          ...this.#home,
          branches: this.#home.branches.map((one) =>
            one.id === id ? { ...one, ...(body as BranchWish) } : one
          ),
        });
      case "DELETE branches/:id":
        return this.#removeBranch(id);
      case "PATCH devices/:id":
        return this.#change({
          ...this.#home,
          devices: this.#home.devices.map((one) =>
            one.id === id ? { ...one, ...(body as { name: string }) } : one
          ),
        });
      default:
        return problem(403, "demo");
    }
  }

  #change(home: HomeBody): Response {
    this.#home = { ...home, version: home.version + 1 };
    return done();
  }

  #addBranch(wish: BranchWish): Response {
    const { branches } = this.#home;
    const branch = {
      namedAs: "device" as const,
      role: "load" as const,
      colour: branches.length % 16,
      icon: "plug",
      poles: 1 as const,
      breakerRatingA: null,
      parent: null,
      position: branches.length,
      parts: null,
      ...wish,
      id: `new-${++this.#made}`,
    };
    this.#change({ ...this.#home, branches: [...branches, branch] });
    return json(branch, 201);
  }

  /** What hung under it hangs where it hung; its clamps count nowhere. */
  #removeBranch(id: string): Response {
    const { branches, feeds } = this.#home;
    const gone = branches.find((one) => one.id === id);
    if (!gone) return problem(404, "not_found");
    return this.#change({
      ...this.#home,
      branches: branches.filter((one) => one.id !== id).map((one) =>
        one.parent === id ? { ...one, parent: gone.parent } : one
      ),
      feeds: feeds.map((feed) => feed.target === id ? { ...feed, target: null } : feed),
    });
  }

  #health(nowS: number): HealthAnswer {
    const minuteS = Math.floor(nowS / 60) * 60 - 60;
    const today = civilDateAt(nowS, this.calendar.zone);
    const days = Array.from({ length: STRIP_DAYS }, (_, i) => {
      const startS = this.calendar.startOf(addDays(today, i - STRIP_DAYS + 1));
      const missingMin = Array.from({ length: 24 }, (_, hour) => startS + hour * 3_600 > nowS ? null : 0);
      return { startS, missingMin };
    });
    return {
      now: nowS,
      devices: this.#home.devices.map(({ id, firmware }) => ({
        id,
        state: "on_time" as const,
        lastReadingS: minuteS,
        heardAtS: minuteS + 60,
        clockOffsetS: 0,
        rssiDbm: -58,
        firmware,
        buffered: 0,
        uptimeS: 41 * 86_400,
        days,
      })),
    };
  }
}
