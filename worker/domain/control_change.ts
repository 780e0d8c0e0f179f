/** What people set about their switches: made into the next book, or refused. Pure. */
import type { HomeAction } from "./access.ts";
import type { AuditEntry } from "./audit.ts";
import type { HomeConfig } from "./branch.ts";
import { CLIENT_ID } from "./client_id.ts";
import { type ControlBook, isAt } from "./control_book.ts";
import { RULES_MAX, SCHEDULES_MAX } from "./limits.ts";
import { ok, type Outcome, refuse } from "./outcome.ts";
import type { PowerRule } from "./power_rule.ts";
import type { Schedule } from "./schedule.ts";
import type { Coordinates } from "./sun.ts";
import { roughPlace, sunPlace } from "./sun_place.ts";
import { switchesOf } from "./switches.ts";

export type ControlChange =
  | { kind: "confirm_off"; device: string; confirm: boolean }
  | { kind: "schedule"; schedule: Schedule }
  | { kind: "no_schedule"; id: string }
  | { kind: "rule"; rule: PowerRule }
  | { kind: "no_rule"; id: string }
  | { kind: "place"; place: Coordinates | null };

/** What one must be allowed to for it. */
export function actionFor({ kind }: ControlChange): HomeAction {
  return kind === "confirm_off" || kind === "place" ? "configure" : "control";
}

export function changeBook(
  book: ControlBook,
  config: Pick<HomeConfig, "devices" | "branches" | "zone">,
  change: ControlChange,
): Outcome<ControlBook> {
  switch (change.kind) {
    case "confirm_off": {
      const { device, confirm } = change;
      if (!config.devices.some(({ id }) => id === device)) {
        return refuse("not_found", `Cannot find device: ${device}`);
      }
      const others = book.confirmOff.filter((other) => other !== device);
      if (book.confirmOff.includes(device) === confirm) return ok(book);
      return ok({ ...book, confirmOff: confirm ? [...others, device] : others });
    }
    case "schedule": {
      const { schedule } = change;
      const { device, channel, on, confirmed, id, moment } = schedule;
      if (!CLIENT_ID.test(id)) return refuse("bad_value", `Cannot use this id: ${id.slice(0, 64)}`);
      if (!switchesOf(config, book).some(isAt(schedule))) {
        return refuse("not_found", `Cannot switch: ${device} ${channel}`, { field: "/device" });
      }
      if (!on && !confirmed && book.confirmOff.includes(device)) {
        return refuse("confirmation_needed", "Cannot let a schedule switch this device off unconfirmed", {
          field: "/confirmed",
        });
      }
      if (moment.kind !== "clock" && sunPlace(book, config.zone) === null) {
        return refuse("place_unknown", `Cannot find the place of a time zone: ${config.zone}`, {
          field: "/moment/kind",
        });
      }
      const others = book.schedules.filter((other) => other.id !== id);
      if (others.length >= SCHEDULES_MAX) {
        return refuse("limit_reached", `Cannot have more schedules: ${others.length}`);
      }
      const at = book.schedules.findIndex((other) => other.id === id);
      return ok({
        ...book,
        schedules: at < 0 ? [...others, schedule] : book.schedules.with(at, schedule),
      });
    }
    case "no_schedule": {
      const schedules = book.schedules.filter(({ id }) => id !== change.id);
      if (schedules.length === book.schedules.length) {
        return refuse("not_found", `Cannot find schedule: ${change.id}`);
      }
      return ok({ ...book, schedules });
    }
    case "rule":
      return withRule(book, config, change.rule);
    case "no_rule": {
      const rules = book.rules.filter(({ id }) => id !== change.id);
      if (rules.length === book.rules.length) return refuse("not_found", `Cannot find rule: ${change.id}`);
      return ok({ ...book, rules, runs: without(book.runs, change.id) });
    }
    case "place": {
      const place = change.place === null ? null : roughPlace(change.place);
      return ok(JSON.stringify(place) === JSON.stringify(book.place) ? book : { ...book, place });
    }
  }
}

/** What the audit trail says of it. */
export function toldOf(change: ControlChange): Pick<AuditEntry, "action" | "target" | "detail"> {
  switch (change.kind) {
    case "confirm_off":
      return { action: "device.changed", target: change.device, detail: { fields: "confirmOff" } };
    case "schedule":
      return { action: "schedule.saved", target: change.schedule.device, detail: { id: change.schedule.id } };
    case "no_schedule":
      return { action: "schedule.deleted", detail: { id: change.id } };
    case "rule":
      return { action: "rule.saved", target: change.rule.device, detail: { id: change.rule.id } };
    case "no_rule":
      return { action: "rule.deleted", detail: { id: change.id } };
    case "place":
      return { action: "home.changed", detail: { fields: "place" } };
  }
}

/** A rule that is set anew counts from now on. */
function withRule(
  book: ControlBook,
  config: Pick<HomeConfig, "devices" | "branches">,
  rule: PowerRule,
): Outcome<ControlBook> {
  const { device, channel, confirmed, id, of } = rule;
  if (!CLIENT_ID.test(id)) return refuse("bad_value", `Cannot use this id: ${id.slice(0, 64)}`);
  if (!switchesOf(config, book).some(isAt(rule))) {
    return refuse("not_found", `Cannot switch: ${device} ${channel}`, { field: "/device" });
  }
  if (of !== "self" && of !== "mains" && !config.branches.some((branch) => branch.id === of)) {
    return refuse("not_found", `Cannot find branch: ${of}`, { field: "/of" });
  }
  if (!confirmed && book.confirmOff.includes(device)) {
    return refuse("confirmation_needed", "Cannot let a rule switch this device off unconfirmed", {
      field: "/confirmed",
    });
  }
  const at = book.rules.findIndex((other) => other.id === id);
  if (at < 0 && book.rules.length >= RULES_MAX) {
    return refuse("limit_reached", `Cannot have more rules: ${book.rules.length}`);
  }
  const rules = at < 0 ? [...book.rules, rule] : book.rules.with(at, rule);
  return ok({ ...book, rules, runs: without(book.runs, id) });
}

function without(runs: ControlBook["runs"], id: string): ControlBook["runs"] {
  const { [id]: _, ...others } = runs;
  return others;
}
