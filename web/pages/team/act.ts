import type { Answer } from "../../api/ask.ts";

/** Does something that changes the team; answers with what went wrong, in words, or null. */
export type Act = (work: Promise<Answer<unknown>>) => Promise<string | null>;
