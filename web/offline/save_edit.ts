/** Saves an edit at once, or keeps it until the server can be reached again. */
import type { HomeBody } from "../../worker/protocol/config.ts";
import type { Answer } from "../api/ask.ts";
import { changeBranch, changeHome, renameDevice } from "../api/homes.ts";
import { type Edit, type EditKind, editOf, joined } from "./edit.ts";
import { dropEdit, keptEdits, putEdit } from "./kept_edits.ts";
import { mayKeepOffline } from "./offline_store.ts";

type Fields = Record<string, unknown>;

export function sendFields(
  home: string,
  kind: EditKind,
  id: string,
  fields: Fields,
): Promise<Answer<unknown>> {
  if (kind === "home") return changeHome(home, fields);
  if (kind === "branch") return changeBranch(home, id, fields);
  return renameDevice(home, id, String(fields.name));
}

export const editKey = (home: string, kind: EditKind, id: string): string => [home, kind, id].join(" ");

async function waitingFor(home: string, key: string): Promise<Edit | null> {
  return (await keptEdits(home)).find((edit) => edit.key === key) ?? null;
}

/** `home`: as the person saw it. "waiting": kept in this browser, to be sent. */
export async function saveEdit(
  home: HomeBody,
  kind: EditKind,
  id: string,
  wish: Fields,
): Promise<Answer<"saved" | "waiting">> {
  const key = editKey(home.id, kind, id);
  const answer = await sendFields(home.id, kind, id, wish);
  if (answer.ok) {
    // The newest word about it has been said.
    if (mayKeepOffline()) await dropEdit(key);
    return { ok: true, value: "saved" };
  }
  if (answer.code !== "offline" || !mayKeepOffline()) return answer;
  const first = await waitingFor(home.id, key);
  const edit = editOf(home, kind, id, wish, Date.now());
  const both = edit && joined(first, edit);
  if (both === null) {
    // Taken back, unless nothing was changed at all.
    if (edit !== null) await dropEdit(key);
    return { ok: true, value: first && edit === null ? "waiting" : "saved" };
  }
  return await putEdit(both) ? { ok: true, value: "waiting" } : answer;
}
