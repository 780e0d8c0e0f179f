/** What the audit trail says of commands, and of what people set about their switches. Pure. */
import type { AuditEntry } from "./audit.ts";
import type { Asker, Command } from "./command.ts";
import type { CommandWish, Wisher } from "./command_wish.ts";
import { type ControlChange, toldOf } from "./control_change.ts";

/** Where and when: the entry's own frame. */
export interface TrailFrame {
  atS: number;
  home: string | undefined;
  network?: string;
}

export function askerOf({ account, grant }: Wisher): Asker {
  return grant === undefined ? { kind: "person", id: account } : { kind: "grant", id: grant, account };
}

/** What a program did stands among what its person did, with the id of its grant. */
function actedBy({ kind, id, account }: Asker) {
  const grant: AuditEntry["detail"] = kind === "grant" ? { grant: id } : {};
  if (kind === "person") return { actor: id, actorKind: "account", grant } as const;
  if (kind !== "grant") return { actor: id, actorKind: "system", grant } as const;
  return account === undefined
    ? { actor: id, actorKind: "grant", grant } as const
    : { actor: account, actorKind: "account", grant } as const;
}

export function entryOfCommand(frame: TrailFrame, command: Command, what: "asked" | "ended"): AuditEntry {
  const { id, device, channel, on, by, forS, state, end } = command;
  const { grant, ...actor } = actedBy(by);
  return {
    ...frame,
    ...actor,
    action: `command.${what}`,
    target: device,
    result: what === "asked" || state === "done" ? "ok" : end ?? state,
    detail: {
      id,
      by: by.kind,
      channel,
      do: on ? "on" : "off",
      ...(forS === null ? {} : { forS }),
      ...grant,
    },
    onceKey: `command ${frame.home} ${id} ${what}`,
  };
}

export function entryOfRefusedWish(
  frame: TrailFrame,
  wish: CommandWish,
  by: Asker,
  code: string,
): AuditEntry {
  const { grant, ...actor } = actedBy(by);
  const detail = { id: wish.id, by: by.kind, channel: wish.channel, do: wish.do, ...grant };
  return { ...frame, ...actor, action: "command.asked", target: wish.device, result: code, detail };
}

/** `result`: "ok", or the code of the refusal. */
export function entryOfChange(
  frame: TrailFrame,
  wisher: Wisher,
  change: ControlChange,
  result: string,
): AuditEntry {
  const { grant, ...actor } = actedBy(askerOf(wisher));
  const { detail, ...told } = toldOf(change);
  return { ...frame, ...actor, ...told, result, detail: { ...detail, ...grant } };
}
