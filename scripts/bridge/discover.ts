/** Finds EcoMains on the home network by mDNS. */
import mdns, { type QueryOutgoingPacket, type ResponsePacket } from "multicast-dns";
import { MODBUS_PORT } from "./register_map.ts";

const SERVICE = "_http._tcp.local";
const INSTANCE = /^enecess-main-/i;

export type Answer = ResponsePacket["answers"][number];
export type Question = QueryOutgoingPacket["questions"][number];

export interface FoundEcoMain {
  /** The instance's name, `enecess-main-…`. */
  name: string;
  host: string;
  port: number;
}

/** The EcoMains of which the answers hold an address. The port announced is that of its web page, not Modbus. Pure. */
export function ecoMainsIn(answers: readonly Answer[]): FoundEcoMain[] {
  const found = new Map<string, FoundEcoMain>();
  for (const answer of answers) {
    if (answer.type !== "SRV" || !INSTANCE.test(answer.name)) continue;
    const target = answer.data.target.toLowerCase();
    const address = answers.find((other) => other.type === "A" && other.name.toLowerCase() === target);
    if (address?.type !== "A") continue;
    const name = answer.name.slice(0, answer.name.indexOf("."));
    found.set(name.toLowerCase(), { name, host: address.data, port: MODBUS_PORT });
  }
  return [...found.values()].sort((a, b) => a.name < b.name ? -1 : 1);
}

/** What still has to be asked to get from names to addresses. Pure. */
export function openQuestions(answers: readonly Answer[]): Question[] {
  const known = (name: string, type: string) =>
    answers.some((answer) => answer.type === type && answer.name.toLowerCase() === name.toLowerCase());
  return answers.flatMap((answer): Question[] => {
    if (answer.type === "PTR" && typeof answer.data === "string" && INSTANCE.test(answer.data)) {
      return known(answer.data, "SRV") ? [] : [{ name: answer.data, type: "SRV" }];
    }
    if (answer.type === "SRV" && INSTANCE.test(answer.name)) {
      return known(answer.data.target, "A") ? [] : [{ name: answer.data.target, type: "A" }];
    }
    return [];
  });
}

export interface SearchOptions {
  forMs: number;
  /** Asks this address alone, instead of the whole network. */
  only?: { address: string; port: number };
}

const ASK_EVERY_MS = 1_000;

/** Everything that answers in the time, or as soon as `enough` says so. */
export async function findEcoMains(
  { forMs, only }: SearchOptions,
  enough: (found: FoundEcoMain[]) => boolean = () => false,
): Promise<FoundEcoMain[]> {
  const socket = mdns(only === undefined ? {} : { multicast: false, port: 0, ip: only.address });
  const answers: Answer[] = [];
  const over = Promise.withResolvers<void>();
  const ask = (questions: Question[]) => {
    if (questions.length === 0) return;
    if (only === undefined) socket.query(questions);
    else socket.query(questions, only);
  };
  socket.on("error", (error: Error) => over.reject(error));
  socket.on("response", (response: ResponsePacket) => {
    answers.push(...response.answers, ...response.additionals);
    ask(openQuestions(answers));
    if (enough(ecoMainsIn(answers))) over.resolve();
  });
  const askAll = () => ask([{ name: SERVICE, type: "PTR" }]);
  socket.on("ready", askAll);
  const again = setInterval(askAll, ASK_EVERY_MS);
  const timer = setTimeout(over.resolve, forMs);
  try {
    await over.promise;
  } finally {
    clearInterval(again);
    clearTimeout(timer);
    socket.destroy();
  }
  return ecoMainsIn(answers);
}
