/** What the columns of a replayed file mean: which channel each feeds, and which branch that is. */
import type { BranchRole } from "../../worker/domain/branch.ts";
import { channelCode, type ChannelName, mainsPhase } from "../../worker/domain/channel.ts";
import { PlainError } from "../stack/plain_error.ts";

/** `w` mean watts, `wh` energy of the minute, `var` reactive watts, `fwd rev` registers in Wh, and so on. */
export const QUANTITIES = ["v", "a", "w", "pf", "fwd", "rev", "wh", "var"] as const;
export type Quantity = (typeof QUANTITIES)[number];

export interface Column {
  /** Its place in a line. */
  at: number;
  /** -1 where the file counts production as positive: the load convention has it negative. */
  sign: 1 | -1;
}

export interface ReplayedChannel {
  channel: ChannelName;
  /** Columns that are added up; power may have two, consumption and production. */
  columns: Partial<Record<Quantity, Column[]>>;
  /** The branch that it feeds; null for a mains phase. */
  branch: { name: string; role: BranchRole } | null;
}

export interface ReplayPlan {
  channels: ReplayedChannel[];
  /** Names of columns that are not sent. */
  leftOut: string[];
}

const HEADING = new RegExp(`^(.+?)_(${QUANTITIES.join("|")})$`);
const ALIASES: Record<string, string> = {
  active_power_w: "L1_w",
  reactive_power_var: "L1_var",
  voltage_v: "L1_v",
  current_a: "L1_a",
};
const BRANCH_CHANNELS = [0, 1, 2, 3].flatMap((unit) =>
  Array.from({ length: 10 }, (_, c) => `${unit}.${c + 1}`)
);

/** `kitchen_12` as a person writes it: `Kitchen 12`. */
function branchName(column: string): string {
  const words = column.replace(/_+/g, " ").replace(/([a-z])(\d)/g, "$1 $2").trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function isExplicit(name: string): boolean {
  return channelCode(name) !== null;
}

/** The headings of a file, `t` first. */
export function readColumns(headings: readonly string[]): ReplayPlan {
  if (headings[0] !== "t") {
    throw new PlainError(`Cannot read the file: its first column is ${headings[0] || "empty"}, not t`);
  }
  const twice = headings.find((heading, at) => headings.indexOf(heading) !== at);
  if (twice !== undefined) throw new PlainError(`Cannot read the file: column ${twice} is there twice`);
  const has = (heading: string) => headings.includes(heading);
  const leftOut: string[] = [];
  const channels = new Map<string, ReplayedChannel>();
  const add = (name: string, quantity: Quantity, at: number, sign: 1 | -1 = 1, role: BranchRole = "load") => {
    let found = channels.get(name);
    if (found === undefined) {
      const onMains = mainsPhase(name) !== null;
      const branch = { name: isExplicit(name) ? `Channel ${name}` : branchName(name), role };
      found = { channel: isExplicit(name) ? name : "", columns: {}, branch: onMains ? null : branch };
      channels.set(name, found);
    }
    (found.columns[quantity] ??= []).push({ at, sign });
  };

  for (const [at, heading] of headings.entries()) {
    if (at === 0) continue;
    const match = HEADING.exec(ALIASES[heading] ?? heading);
    if (match === null) {
      leftOut.push(heading);
      continue;
    }
    const [, name] = match;
    const quantity = match[2] as Quantity;
    if (heading === "use_w") add("L1", "w", at);
    else if (heading === "house_overall_w") has("use_w") ? leftOut.push(heading) : add("L1", "w", at);
    else if (heading === "gen_w") {
      add("L1", "w", at, -1);
      if (!has("solar_w")) add("solar", "w", at, -1, "solar");
    } else if (name === "solar") {
      add(name, quantity, at, quantity === "a" || quantity === "v" ? 1 : -1, "solar");
    } else add(name, quantity, at);
  }
  if (channels.size === 0) {
    throw new PlainError(`Cannot read the file: none of its columns has a meaning (${leftOut.join(", ")})`);
  }
  return { channels: placed([...channels.values()]), leftOut };
}

/** Gives every named branch a clamp that the file does not name itself. */
function placed(channels: ReplayedChannel[]): ReplayedChannel[] {
  const taken = new Set(channels.map(({ channel }) => channel));
  const free = BRANCH_CHANNELS.filter((channel) => !taken.has(channel));
  const named = channels.filter(({ channel }) => channel === "").length;
  if (named > free.length) {
    throw new PlainError(
      `Cannot replay ${named} branches: a panel has ${BRANCH_CHANNELS.length} branch channels`,
    );
  }
  return channels.map((replayed) =>
    replayed.channel === "" ? { ...replayed, channel: free.shift()! } : replayed
  );
}

/** The EcoSub units that the plan's channels are in. */
export function subsOf(plan: ReplayPlan): (1 | 2 | 3)[] {
  return ([1, 2, 3] as const).filter((unit) =>
    plan.channels.some(({ channel }) => channel.startsWith(`${unit}.`))
  );
}
