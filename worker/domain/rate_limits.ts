/** How often one network may ask what anyone may ask: the one table. Pure. */

/**
 * `burst` requests at once, and so many a second after it. The buckets live in memory, and an idle one may be forgotten
 * after ten seconds: so the worst that a network can do is a burst every ten seconds. What may be guessed (passwords,
 * codes) is counted in the database besides.
 */
export const RATE_LIMITS = {
  /** Registering, signing in, resetting: each costs a password's hash or a mail. */
  front_door: { burst: 20, perS: 1 },
  /** Links out of mails, whose tokens might be guessed. */
  letters: { burst: 20, perS: 1 },
  claim: { burst: 60, perS: 2 },
  /** Devices of many homes behind one network all come back at once after an outage. */
  sockets: { burst: 500, perS: 50 },
  /** Other makers' formats: many send every ten seconds. */
  doors: { burst: 500, perS: 50 },
  sign_out: { burst: 30, perS: 2 },
  documents: { burst: 120, perS: 10 },
  development: { burst: 60, perS: 5 },
} as const;
export type RateGroup = keyof typeof RATE_LIMITS;

const ANY = /^/;
const GROUPS: readonly (readonly [group: RateGroup, method: RegExp, path: RegExp])[] = [
  ["front_door", ANY, /^\/v1\/(registrations|resets)(\/|$)/],
  ["front_door", /^POST$/, /^\/v1\/session(\/|$)/],
  ["front_door", ANY, /^\/pb\//],
  ["letters", ANY, /^\/v1\/(guardians|invitations)\//],
  ["claim", ANY, /^\/v1\/devices\/claim$/],
  ["sockets", ANY, /^\/mqtt$/],
  ["sockets", ANY, /^\/shelly\//],
  ["doors", ANY, /^\/(input|write|query|api)(\/|$)/],
  ["sign_out", /^DELETE$/, /^\/v1\/session$/],
  ["documents", ANY, /^\/(v1\/policies|openapi\.json|docs)(\/|$)/],
  ["development", ANY, /^\/dev\//],
];

/** Null for what needs a session or a device's token, and for the web app's files. */
export function rateGroupOf(method: string, path: string): RateGroup | null {
  return GROUPS.find(([, methods, paths]) => methods.test(method) && paths.test(path))?.[0] ?? null;
}
