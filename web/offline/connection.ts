/** Whether the server answers, and how old what is shown is when it does not. */
import { signal } from "@preact/signals";

export const unreachable = signal(false);
/** When the newest of what is shown was answered; 0: nothing was. */
export const seenAtMs = signal(0);
