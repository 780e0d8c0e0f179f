import type { PolicyText } from "../../domain/policy.ts";
import { en as before } from "../2026-11-20/en.ts";

/** What reads anew, by the clause's id. */
const CHANGED: Record<string, string[]> = {
  control: [
    "When smart sockets or switches are controlled through the service, by you, by a schedule or a limit, or by an application that you authorised, we keep which command it was, who or what gave it, when, and what came of it.",
    "Schedules may go by sunrise and sunset. They use the city of your time zone, or a rough place that you set: it is rounded to about ten kilometres before it is sent, kept with the home alone, and gone when you remove it.",
  ],
  storage: [
    "Your browser stores only what the service needs, and nothing private beyond what you agree to here. Whatever is not necessary is stored after you agreed and deleted when you refuse. You see every item with its purpose and how long it stays, and can change your choice at any time at the foot of each page. A signal of your browser not to be tracked (Global Privacy Control) counts as a refusal.",
    "If you agree to offline data, this browser keeps what you saw of your homes, so that you can look at it without a network, and your changes until they can be sent. It is erased when you sign out or refuse.",
    "If you refuse, the service works all the same. What you will miss is named beside each choice.",
  ],
};

/** Clauses that are new, after the one with that id. */
const NEW = {
  after: "control",
  clause: {
    id: "notices",
    title: "Notices and calls to other addresses",
    paragraphs: [
      "If you turn a notice on, we keep an address that your browser's maker gave it, and send notices there. Each is encrypted so that only your browser can read it, and tells its kind, the time and the home's name. The address goes when you sign out, turn notices off, or erase the account.",
      "Whoever may set a home up can have it call an address of their own, a webhook, with its readings, alerts or commands. The home's log says who made it, and it ends with that person's right to do so.",
    ],
  },
};

export const en: PolicyText = {
  ...before,
  sections: before.sections.flatMap((section) => {
    const written = { ...section, paragraphs: CHANGED[section.id] ?? section.paragraphs };
    return section.id === NEW.after ? [written, NEW.clause] : [written];
  }),
};
