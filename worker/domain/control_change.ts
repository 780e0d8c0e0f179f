/** What people set about their switches: made into the next book, or refused. Pure. */
import type { HomeAction } from "./access.ts";
import type { AuditEntry } from "./audit.ts";
import type { HomeConfig } from "./branch.ts";
import { CLIENT_ID } from "./client_id.ts";
import { type ControlBook, isAt } from "./control_book.ts";
import { SCHEDULES_MAX } from "./limits.ts";
import { ok, type Outcome, refuse } from "./outcome.ts";
import type { Schedule } from "./schedule.ts";
import { switchesOf } from "./switches.ts";

export type ControlChange =
  | { kind: "confirm_off"; device: string; confirm: boolean }
  | { kind: "schedule"; schedule: Schedule }
  | { kind: "no_schedule"; id: string };

/** What one must be allowed to for it. */
export function actionFor({ kind }: ControlChange): HomeAction {
  return kind === "confirm_off" ? "configure" : "control";
}

export function changeBook(
  book: ControlBook,
  config: Pick<HomeConfig, "devices">,
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
      const { device, channel, on, confirmed, id } = schedule;
      if (!CLIENT_ID.test(id)) return refuse("bad_value", `Cannot use this id: ${id.slice(0, 64)}`);
      if (!switchesOf(config, book).some(isAt(schedule))) {
        return refuse("not_found", `Cannot switch: ${device} ${channel}`, { field: "/device" });
      }
      if (!on && !confirmed && book.confirmOff.includes(device)) {
        return refuse("confirmation_needed", "Cannot let a schedule switch this device off unconfirmed", {
          field: "/confirmed",
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
  }
}
