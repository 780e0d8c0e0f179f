/** What somebody wants of a switch, made into a command or refused. Pure. */
import type { ChannelName } from "./channel.ts";
import type { Asker, Command } from "./command.ts";
import { type ControlBook, isAt, stateAt } from "./control_book.ts";
import {
  COMMAND_ANSWER_BY_POST_S,
  COMMAND_ANSWER_S,
  COMMAND_LIFE_BY_POST_S,
  COMMAND_LIFE_S,
} from "./limits.ts";
import { ok, type Outcome, refuse } from "./outcome.ts";

export interface CommandWish {
  id: string;
  device: string;
  channel: ChannelName;
  do: "on" | "off" | "toggle" | "timer";
  minutes?: number;
  /** Somebody said yes to switching it off, or set it so. */
  confirmed: boolean;
  expiresInS?: number;
}

/** Whose wish it is. */
export interface Wisher {
  account: string;
  /** The access token or app password that speaks for the account, if one does. */
  grant?: string;
  /** Truncated, for the audit trail; absent where it is not known. */
  network?: string;
}

/** `hasSocket`: whether the device hears at once. */
export function commandOf(
  book: ControlBook,
  wish: CommandWish,
  by: Asker,
  hasSocket: boolean,
  nowMs: number,
): Outcome<Command> {
  const { id, device, channel, minutes } = wish;
  if (wish.do === "timer" && minutes === undefined) {
    return refuse("bad_value", "Cannot set a timer without minutes", { field: "/minutes" });
  }
  const on = wish.do === "toggle" ? toggled(book, wish) : wish.do !== "off";
  if (on === null) return refuse("state_unknown", "Cannot toggle a switch whose state is unknown");
  const goesOff = !on || wish.do === "timer";
  if (goesOff && !wish.confirmed && book.confirmOff.includes(device)) {
    return refuse("confirmation_needed", "Cannot switch this device off unconfirmed", {
      field: "/confirmed",
    });
  }
  const lifeS = wish.expiresInS ?? (hasSocket ? COMMAND_LIFE_S : COMMAND_LIFE_BY_POST_S);
  // Devices are told whole seconds.
  const expiresAtMs = Math.ceil(nowMs / 1000 + lifeS) * 1000;
  return ok({
    id,
    device,
    channel,
    on,
    forS: wish.do === "timer" ? minutes! * 60 : null,
    by,
    state: "asked",
    askedAtMs: nowMs,
    expiresAtMs,
    closesAtMs: expiresAtMs + (hasSocket ? COMMAND_ANSWER_S : COMMAND_ANSWER_BY_POST_S) * 1000,
    sentAtMs: null,
    taken: false,
    endedAtMs: null,
    end: null,
    deviceCode: null,
  });
}

/** Otherwise than what is under way, or than how it stands; null where neither is known. */
function toggled(book: ControlBook, place: { device: string; channel: ChannelName }): boolean | null {
  const open = book.open.find(isAt(place));
  const now = open?.on ?? stateAt(book, place)?.on;
  return now === undefined ? null : !now;
}
