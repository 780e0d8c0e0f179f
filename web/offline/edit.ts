/** An edit that waits for the server: what the person saw and what they want instead. Pure. */
import type { HomeBody } from "../../worker/protocol/config.ts";

/** Whatever else may be changed is better done while it can be answered, switching above all. */
export type EditKind = "home" | "branch" | "device";
type Fields = Record<string, unknown>;

/** Why it cannot simply be sent. `changed`: somebody else changed the same, to `now`. */
export type EditTrouble =
  | { code: "changed"; now: Fields }
  | { code: "gone" }
  | { code: "not_allowed" }
  | { code: "refused"; detail: string };

export interface Edit {
  key: string;
  home: string;
  homeName: string;
  kind: EditKind;
  id: string;
  /** Its name when it was changed. */
  name: string;
  /** Of each changed field, what the person saw. */
  before: Fields;
  wish: Fields;
  madeMs: number;
  trouble: EditTrouble | null;
}

const same = (one: unknown, other: unknown) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** Only what differs from what was seen; null for nothing. */
export function editOf(
  home: HomeBody,
  kind: EditKind,
  id: string,
  wish: Fields,
  madeMs: number,
): Edit | null {
  const seen = thingOf(home, kind, id);
  if (!seen) return null;
  const changed = Object.keys(wish).filter((field) =>
    wish[field] !== undefined && !same(seen[field], wish[field])
  );
  if (changed.length === 0) return null;
  const pick = (from: Fields) => Object.fromEntries(changed.map((field) => [field, from[field] ?? null]));
  return {
    key: [home.id, kind, id].join(" "),
    home: home.id,
    homeName: home.name,
    kind,
    id,
    name: String(seen.name),
    before: pick(seen),
    wish: pick(wish),
    madeMs,
    trouble: null,
  };
}

/** A later edit of the same thing: what was seen before the first one stays what the server is compared with. */
export function joined(first: Edit | null, later: Edit): Edit | null {
  if (!first) return later;
  const before = { ...later.before, ...first.before };
  const wish = { ...first.wish, ...later.wish };
  const fields = Object.keys(wish).filter((field) => !same(before[field], wish[field]));
  if (fields.length === 0) return null;
  const pick = (from: Fields) => Object.fromEntries(fields.map((field) => [field, from[field]]));
  return { ...later, name: first.name, before: pick(before), wish: pick(wish), trouble: null };
}

export function thingOf(home: HomeBody, kind: EditKind, id: string): Fields | null {
  if (kind === "home") return home.id === id ? { ...home } : null;
  const things: readonly { id: string }[] = kind === "branch" ? home.branches : home.devices;
  return things.find((thing) => thing.id === id) as Fields | undefined ?? null;
}

/** What is to be done with it, given the home as it is now. "done": somebody did the same. */
export function judge(edit: Edit, home: HomeBody): "send" | "done" | EditTrouble {
  const thing = thingOf(home, edit.kind, edit.id);
  if (!thing) return { code: "gone" };
  const fields = Object.keys(edit.wish);
  if (fields.every((field) => same(thing[field], edit.wish[field]))) return "done";
  const changed = fields.some((field) =>
    !same(thing[field], edit.before[field]) && !same(thing[field], edit.wish[field])
  );
  if (!changed) return "send";
  return { code: "changed", now: Object.fromEntries(fields.map((field) => [field, thing[field] ?? null])) };
}

/** The home with what waits for it already done, as the person means it to be. */
export function laidOver(home: HomeBody, edits: readonly Edit[]): HomeBody {
  const wishOf = (kind: EditKind, id: string) =>
    edits.find((edit) => edit.home === home.id && edit.kind === kind && edit.id === id && !edit.trouble)
      ?.wish;
  return {
    ...home,
    ...wishOf("home", home.id),
    branches: home.branches.map((branch) => ({ ...branch, ...wishOf("branch", branch.id) })),
    devices: home.devices.map((device) => ({ ...device, ...wishOf("device", device.id) })),
  };
}
