/** When it is time to offer the app for the home screen. Pure. */

export interface InstallMemory {
  /** Visits with readings seen. */
  visits: number;
  lastMs: number;
  /** Not offered before. */
  restUntilMs: number;
}

export const NO_VISIT: InstallMemory = { visits: 0, lastMs: 0, restUntilMs: 0 };
/** What comes sooner after the one before belongs to it. */
const VISIT_APART_MS = 30 * 60_000;
const VISITS = 2;
const REST_MS = 120 * 86_400_000;

export function readMemory(text: string | null): InstallMemory {
  try {
    const read: unknown = JSON.parse(text ?? "null");
    const numbers = Object.keys(NO_VISIT).map((
      name,
    ) => [name, Number((read as Record<string, unknown>)[name])]);
    return numbers.every(([, value]) => Number.isFinite(value)) ? Object.fromEntries(numbers) : NO_VISIT;
  } catch {
    return NO_VISIT;
  }
}

export function withVisit(memory: InstallMemory, nowMs: number): InstallMemory {
  const isNew = nowMs - memory.lastMs >= VISIT_APART_MS;
  return { ...memory, visits: memory.visits + (isNew ? 1 : 0), lastMs: nowMs };
}

export function isMoment({ visits, restUntilMs }: InstallMemory, nowMs: number): boolean {
  return visits >= VISITS && nowMs >= restUntilMs;
}

export function dismissed(memory: InstallMemory, nowMs: number): InstallMemory {
  return { ...memory, restUntilMs: nowMs + REST_MS };
}
