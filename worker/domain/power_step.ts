/** Which channel somebody just switched something on or off on: its power stepped between two looks. Pure. */

/** Watts by channel at one look; null where nothing is known. */
export type PowerLook = ReadonlyMap<string, number | null>;

export interface PowerStep {
  key: string;
  byW: number;
}

/** A kettle, a lamp of the old kind, a vacuum cleaner: what people take to find a clamp draws more. */
export const STEP_LEAST_W = 40;
/** A step stands out from what the channel does by itself. */
const OVER_JITTER = 2;
/** Legs of one circuit, and the feeder before it, step alike; all else that moves at the same time is chance. */
const ALIKE = 0.5;

/**
 * The channels whose power stepped between the last two looks, the largest step first; the looks before say how much
 * each jitters by itself. `looks`: the oldest first.
 */
export function stepsSeen(looks: readonly PowerLook[]): PowerStep[] {
  const [before, after] = looks.slice(-2);
  return after === undefined ? [] : stepsBetween(before, after, looks.slice(0, -1), OVER_JITTER);
}

/** A look at what streams, and when it was: Unix seconds. */
export interface SecondLook {
  atS: number;
  watts: PowerLook;
}

/** The second in which a load begins has only a part of it, and some take a second more to come up. */
export const STEP_WITHIN_S = 3;
/** Over several seconds, by-the-way moves add up. */
const OVER_JITTER_BY_SECOND = 4;

/**
 * As `stepsSeen`, of looks that are about a second apart: what the newest has that the one three seconds before had
 * not. A step is seen at once, and grows until it is whole.
 */
export function stepsFlowing(looks: readonly SecondLook[]): PowerStep[] {
  const after = looks.at(-1);
  if (after === undefined) return [];
  const from = looks.findIndex(({ atS }) => after.atS - atS <= STEP_WITHIN_S);
  const before = looks.slice(0, from + 1).map(({ watts }) => watts);
  return stepsBetween(looks[from].watts, after.watts, before, OVER_JITTER_BY_SECOND);
}

function stepsBetween(
  before: PowerLook,
  after: PowerLook,
  looksBefore: readonly PowerLook[],
  overJitter: number,
): PowerStep[] {
  const steps: PowerStep[] = [];
  for (const [key, now] of after) {
    const was = before.get(key) ?? null;
    if (now === null || was === null) continue;
    const byW = now - was;
    const least = Math.max(STEP_LEAST_W, overJitter * jitterOf(looksBefore, key));
    if (Math.abs(byW) >= least) steps.push({ key, byW });
  }
  steps.sort((a, b) => Math.abs(b.byW) - Math.abs(a.byW) || (a.key < b.key ? -1 : 1));
  return steps.filter(({ byW }) => Math.abs(byW) >= ALIKE * Math.abs(steps[0].byW));
}

/**
 * The median of its last moves. One move is no jitter: it may have been the other half of somebody's step.
 */
function jitterOf(looks: readonly PowerLook[], key: string): number {
  const moves: number[] = [];
  for (let i = 1; i < looks.length; i++) {
    const was = looks[i - 1].get(key) ?? null, now = looks[i].get(key) ?? null;
    if (was !== null && now !== null) moves.push(Math.abs(now - was));
  }
  if (moves.length < 2) return 0;
  return moves.sort((a, b) => a - b)[(moves.length - 1) >> 1];
}
