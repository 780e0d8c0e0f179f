/** What door tests share: minutes of a house, and whether a home that got them through a door knows the same energy. */
import assert from "node:assert/strict";
import * as v from "valibot";
import type { DoorKind, DoorQuantity, DoorRule } from "../worker/domain/door.ts";
import { type DoorMade, doorMade } from "../worker/protocol/doors/door_bodies.ts";
import { homeBody } from "../worker/protocol/config.ts";
import { energyAnswer } from "../worker/protocol/questions.ts";
import { readColumns } from "./replay/columns.ts";
import { type Minute, MinuteMaker } from "./replay/minutes.ts";
import { readTable } from "./replay/rows.ts";
import { House, houseOptions } from "./simulator/house.ts";
import { documents } from "./simulator/write_span.ts";
import type { StackAddress } from "./stack.ts";
import { askAsMember, newDevice, newHome, postReadings } from "./test_stack.ts";
import { projectRoot } from "./stack/project_root.ts";

type Reachable = Pick<StackAddress, "url" | "devSignInKey">;
export type { Minute };

const QUANTITIES: Record<string, DoorQuantity> = {
  v: "v",
  a: "a",
  w: "w",
  pf: "pf",
  fwd: "fwdWh",
  rev: "revWh",
};

/** A day of a simulated house with 13 channels and registers. */
export function simulatedDay(): Minute[] {
  const house = new House(houseOptions({ subs: 0, seed: 7 }));
  const startS = Date.UTC(2026, 5, 20) / 1000;
  const text = new TextDecoder();
  const pieces = documents(house, "x", { startS, endS: startS + 86_400 }, 1440);
  return [...pieces].flatMap(({ bytes }) =>
    (JSON.parse(text.decode(bytes)) as { minutes: Minute[] }).minutes
  );
}

/** A real house's first day, or null where the data are not at hand. */
export async function realDay(file: string): Promise<Minute[] | null> {
  let opened: Deno.FsFile;
  try {
    opened = await Deno.open(`${projectRoot}/../shared/data/${file}`);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return null;
    throw error;
  }
  const { headings, rows } = await readTable(opened.readable);
  const maker = new MinuteMaker(readColumns(headings), 0);
  const minutes: Minute[] = [];
  for await (const row of rows) {
    minutes.push(maker.minute(row));
    if (minutes.length === 1440) break;
  }
  return minutes;
}

export const withoutRegisters = (minutes: readonly Minute[]): Minute[] =>
  minutes.map(({ t, channels }) => ({
    t,
    channels: Object.fromEntries(
      Object.entries(channels).map(([name, { fwd: _, rev: __, ...rest }]) => [name, rest]),
    ),
  }));

/** One rule for every value of every channel; `inputOf` names it in the format's way. */
export function rulesFor(
  minutes: readonly Minute[],
  inputOf: (channel: string, field: string) => string,
): DoorRule[] {
  const rules = new Map<string, DoorRule>();
  for (const { channels } of minutes) {
    for (const [channel, fields] of Object.entries(channels)) {
      for (const field of Object.keys(fields)) {
        const input = inputOf(channel, field);
        rules.set(input, { input, channel, quantity: QUANTITIES[field], reversed: false, multiplier: 1 });
      }
    }
  }
  return [...rules.values()];
}

export interface MadeDoor extends DoorMade {
  home: string;
}

export async function newDoor(
  stack: Reachable,
  cookie: string,
  home: string,
  kind: DoorKind,
  rules: readonly DoorRule[] | null = [],
): Promise<MadeDoor> {
  const made = await askAsMember(stack, cookie, "POST", `/v1/homes/${home}/doors`, { kind, name: "Other" });
  assert.equal(made.status, 201);
  const door = v.parse(doorMade, await made.json());
  if (rules !== null) await mapDoor(stack, cookie, home, door.device, rules);
  return { ...door, home };
}

export async function mapDoor(
  stack: Reachable,
  cookie: string,
  home: string,
  device: string,
  rules: readonly DoorRule[],
): Promise<void> {
  const path = `/v1/homes/${home}/doors/${device}/rules`;
  const mapped = await askAsMember(stack, cookie, "PUT", path, { rules });
  assert.equal(mapped.status, 204, await mapped.text());
}

/** Feeds every branch channel of a device to a branch of its own, from the start. */
async function giveBranches(stack: Reachable, cookie: string, home: string, device: string, names: string[]) {
  for (const channel of names) {
    const made = await askAsMember(stack, cookie, "POST", `/v1/homes/${home}/branches`, { name: channel });
    const { id } = v.parse(v.object({ id: v.string() }), await made.json());
    const path = `/v1/homes/${home}/devices/${device}/channels/${channel}`;
    const fed = await askAsMember(stack, cookie, "PUT", path, { target: id, phase: 1, since: "start" });
    assert.equal(fed.status, 200, await fed.text());
  }
}

/** Energy by series in every hour, of the span of these minutes. */
export async function energyOf(stack: Reachable, cookie: string, home: string, minutes: readonly Minute[]) {
  const query = new URLSearchParams({
    start: String(minutes[0].t),
    end: String(minutes[minutes.length - 1].t + 60),
    per: "hour",
  });
  const response = await askAsMember(stack, cookie, "GET", `/v1/homes/${home}/energy?${query}`);
  const answer = v.parse(energyAnswer, await response.json());
  return Object.fromEntries<{ importWh: (number | null)[]; exportWh: (number | null)[] }>([
    ...answer.mains.map(({ phase, importWh, exportWh }) => [`L${phase}`, { importWh, exportWh }] as const),
    ...answer.branches.map(({ name, importWh, exportWh }) => [name, { importWh, exportWh }] as const),
  ]);
}

/** The same minutes through the native door and through another: every hour of every series is the same. */
export async function sameEnergy(
  stack: Reachable,
  cookie: string,
  minutes: readonly Minute[],
  kind: DoorKind,
  rules: readonly DoorRule[],
  send: (door: MadeDoor) => Promise<void>,
): Promise<void> {
  const channels = [...new Set(minutes.flatMap((minute) => Object.keys(minute.channels)))];
  const branches = channels.filter((name) => !name.startsWith("L"));
  const wish = { service: channels.includes("L2") ? "three" as const : "single" as const };

  const native = await newHome(stack, cookie, wish);
  const device = await newDevice(stack, cookie, native);
  const posted = await postReadings(stack, device.token, { serial: device.serial, minutes }, { gzip: true });
  const { accepted } = v.parse(v.object({ accepted: v.number() }), await posted.json());
  assert.equal(accepted, minutes.length);
  const found = await askAsMember(stack, cookie, "GET", `/v1/homes/${native}`);
  await giveBranches(stack, cookie, native, v.parse(homeBody, await found.json()).devices[0].id, branches);

  const home = await newHome(stack, cookie, wish);
  const door = await newDoor(stack, cookie, home, kind, rules);
  await giveBranches(stack, cookie, home, door.device, branches);
  await send(door);

  const expected = await energyOf(stack, cookie, native, minutes);
  const total = Object.values(expected).flatMap(({ importWh }) => importWh).reduce<number>(
    (a, b) => a + (b ?? 0),
    0,
  );
  assert.ok(total > 1000, `a day of ${total} Wh`);
  assert.deepEqual(await energyOf(stack, cookie, home, minutes), expected);
}
