/** What the demo posts next: the newest minutes before all, then what an earlier run missed, then history. Pure. */

export interface Span {
  fromS: number;
  toS: number;
}

export interface Progress {
  /** Posted in earlier runs and, once the gap is closed, in this one. */
  kept: Span | null;
  /** Posted in this run, up to the newest minute. */
  live: Span | null;
  backToS: number;
}

const HOUR_S = 3_600;
const DAY_S = 86_400;

function dayStart(s: number): number {
  return Math.floor(s / DAY_S) * DAY_S;
}

/** The newest minutes that are posted without a gap: of this run, or of an earlier one that ended just now. */
function newest({ kept, live }: Progress, closedS: number): Span | null {
  return live ?? (kept !== null && kept.toS >= closedS - HOUR_S ? kept : null);
}

/** The next span to post, within one UTC day; null when all is posted up to `closedS`, the end of the last closed minute. */
export function nextSpan(progress: Progress, closedS: number): Span | null {
  const { kept, backToS } = progress;
  const live = newest(progress, closedS);
  if (live === null) {
    return { fromS: Math.max(dayStart(closedS - 60), closedS - HOUR_S, backToS), toS: closedS };
  }
  if (live.toS < closedS) return { fromS: live.toS, toS: Math.min(closedS, dayStart(live.toS) + DAY_S) };
  const downTo = kept !== null && kept.toS < live.fromS ? kept.toS : backToS;
  if (live.fromS <= downTo) return null;
  return { fromS: Math.max(downTo, dayStart(live.fromS - 60)), toS: live.fromS };
}

/** The progress once the span that `nextSpan` gave is posted. */
export function posted(progress: Progress, span: Span): Progress {
  const joined = (a: Span, b: Span): Span => ({
    fromS: Math.min(a.fromS, b.fromS),
    toS: Math.max(a.toS, b.toS),
  });
  const touches = (a: Span, b: Span) => a.fromS <= b.toS && b.fromS <= a.toS;
  const { kept, live } = progress;
  const grown = live === null ? span : joined(live, span);
  if (kept === null || !touches(kept, grown)) return { ...progress, live: grown };
  const all = joined(kept, grown);
  return { ...progress, kept: all, live: all };
}
