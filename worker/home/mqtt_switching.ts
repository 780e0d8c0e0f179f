/** What devices say of their switches over MQTT, as the desk takes it. */
import { ok, type Outcome, refuse } from "../domain/outcome.ts";
import { parseResult, parseState, type ToldSwitching } from "../protocol/parse_switching.ts";

const utf8 = new TextDecoder("utf-8", { fatal: true });

/** An empty retained message takes the state back: it tells nothing. */
export function switchingOf(topic: "result" | "state", payload: Uint8Array): Outcome<ToldSwitching> {
  if (payload.length === 0) return ok({ results: [], states: [] });
  let document: unknown;
  try {
    document = JSON.parse(utf8.decode(payload));
  } catch {
    return refuse("bad_json", "Cannot read the message: not a JSON document in UTF-8");
  }
  if (topic === "state") {
    const states = parseState(document);
    return states.ok ? ok({ results: [], states: states.value }) : states;
  }
  const result = parseResult(document);
  return result.ok ? ok({ results: [result.value], states: [] }) : result;
}
