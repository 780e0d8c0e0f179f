/** The bridge's place in a home: the one that it has, or a new one by a claim code. */
import { maskSerial } from "../../worker/domain/mask.ts";
import { claimDevice } from "../api_client.ts";
import { PlainError } from "../stack/plain_error.ts";
import type { BridgeDeps } from "./bridge_deps.ts";
import type { Identity } from "./eco_main.ts";
import type { Sub } from "./register_map.ts";
import { type Membership, readMembership, writeMembership } from "./token_file.ts";

export interface JoinWish {
  /** The membership's file. */
  file: string;
  claim: string | null;
  server: string | null;
}

const FIRST_SERVER = "http://localhost:8787";
const CLAIM_FOR_MS = 60_000;

/** The membership of before, unless another EcoMain answers now or a fresh claim code asks for another. */
export async function joinHome(
  deps: BridgeDeps,
  wish: JoinWish,
  { serial, firmware }: Identity,
  subs: () => Promise<Sub[]>,
): Promise<Membership> {
  const before = await readMembership(wish.file);
  if (before !== null && before.serial !== serial) {
    throw new PlainError(
      `Cannot go on: EcoMain ${maskSerial(serial)} answers, but ${wish.file} is that of ` +
        `${maskSerial(before.serial)} (another EcoMain needs another --data)`,
    );
  }
  if (before !== null && (wish.claim === null || wish.claim === before.claim)) return before;
  if (wish.claim === null) {
    throw new PlainError("Cannot join a home: no claim code (Add device in the app gives one, for --claim)");
  }
  const server = wish.server ?? before?.server ?? FIRST_SERVER;
  const introduction = {
    claim: wish.claim,
    serial,
    model: "ecoMain" as const,
    firmware: String(firmware),
    subs: await subs(),
  };
  const reply = await claimDevice(server, introduction, {
    forMs: CLAIM_FOR_MS,
    onWait: ({ detail }, ms) => deps.say(`${detail}; trying again in ${Math.ceil(ms / 1000)} s`),
    deps: { fetch: deps.fetch },
  });
  if (!reply.ok) throw new PlainError(reply.detail);
  const { token, readings, mqtt } = reply.value;
  const joined = { server, serial, token, readings, mqtt, claim: wish.claim };
  await writeMembership(wish.file, joined);
  const units = introduction.subs.length === 0 ? "no ecoSub" : `ecoSub ${introduction.subs.join(", ")}`;
  deps.say(`EcoMain ${maskSerial(serial)}, firmware ${firmware}, ${units}: joined its home at ${server}`);
  return joined;
}
