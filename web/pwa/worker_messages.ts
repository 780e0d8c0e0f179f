/** To a service worker that waits: take over now. */
export const TAKE_OVER = "take over";
/** To a service worker: `{ kind: SPOKEN, language }`, the language that the app speaks here. */
export const SPOKEN = "spoken";
