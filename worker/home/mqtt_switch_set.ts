/** ON and OFF that a person's program published, as the desk takes it. */
import type { CommandWish, Wisher } from "../domain/command_wish.ts";
import { type Code, ok, type Outcome, type Refusal, refuse } from "../domain/outcome.ts";
import { switchOfTopic } from "../domain/topic_access.ts";
import type { Taken } from "../mqtt/broker_deps.ts";
import type { Message } from "../mqtt/message.ts";
import { type Fault, REASON } from "../mqtt/reason.ts";
import type { CommandDesk } from "./command_desk.ts";
import type { MqttIdentity } from "./home_rpc.ts";

const WORDS: Readonly<Record<string, "on" | "off">> = { ON: "on", OFF: "off" };

/** Null for topics that switch nothing. Nobody was asked: what is to be confirmed is not. */
function wishOf({ topic, payload, retain }: Message, id: string): Outcome<CommandWish> | null {
  const place = switchOfTopic(topic);
  if (place === null) return null;
  if (retain) return refuse("bad_value", `Cannot retain: ${topic}`);
  const word = new TextDecoder().decode(payload.subarray(0, 16));
  const wished = Object.hasOwn(WORDS, word) ? WORDS[word] : null;
  if (wished === null) return refuse("bad_value", "Cannot read what to do: neither ON nor OFF");
  return ok({ id, ...place, do: wished, confirmed: false });
}

const REASONS: Partial<Record<Code, Fault["reason"]>> = {
  bad_value: REASON.payloadFormatInvalid,
  not_allowed: REASON.notAuthorized,
  not_found: REASON.topicNameInvalid,
};

export interface SwitchSet {
  /** What its client is told now. */
  taken: Taken;
  /** To be done once the broker is through with the message. */
  then(): void;
}

/** Null for topics that switch nothing. */
export function switchSet(
  desk: Pick<CommandDesk, "ask" | "refusalOf">,
  { account, grant }: Extract<MqttIdentity, { kind: "person" }>,
  message: Message,
  id: string,
): SwitchSet | null {
  const wish = wishOf(message, id);
  if (wish === null) return null;
  if (!wish.ok) return { taken: refused(wish), then: () => {} };
  const wisher: Wisher = { account, grant: grant ?? undefined };
  const refusal = desk.refusalOf(wisher, wish.value);
  // Also what is refused is asked: so that the trail has it.
  const then = () => void desk.ask(wisher, wish.value);
  return { taken: refusal === null ? { reason: REASON.success, deliver: false } : refused(refusal), then };
}

function refused({ code, detail }: Refusal): Taken {
  return { reason: REASONS[code] ?? REASON.implementationSpecific, text: detail, deliver: false };
}
