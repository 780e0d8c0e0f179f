/** Turns what the bench counted into the work that is billed. Pure. */
import { ASSUMPTIONS, type Counted } from "./cost.ts";
import type { FirstChart } from "./first_chart.ts";
import type { SteadyState } from "./steady_state.ts";
import type { Stored } from "./stored_bytes.ts";

/** Session, membership, and the home with its branches and feeds: more than any request of the app reads. */
const DATABASE_ROWS_PER_REQUEST = 200;

/** Times are the caller's, so that the billed CPU and wall time are below them. */
export function countedWork(steady: SteadyState, look: FirstChart, stored: Stored): Counted {
  return {
    post: {
      workerRequests: 1,
      workerCpuMs: steady.ms,
      objectRequests: 1,
      objectActiveMs: steady.ms,
      objectRowsRead: steady.rowsReadCold,
      objectRowsWritten: steady.rowsWritten,
      databaseRowsRead: 0,
      databaseRowsWritten: 0,
    },
    view: {
      workerRequests: look.apiRequests,
      workerCpuMs: look.apiMs,
      objectRequests: look.apiRequests,
      objectActiveMs: look.apiMs,
      objectRowsRead: look.rowsRead,
      objectRowsWritten: 0,
      databaseRowsRead: look.apiRequests * DATABASE_ROWS_PER_REQUEST,
      databaseRowsWritten: 0,
    },
    storedBytesPerYear: stored.fileBytesPerMinute * ASSUMPTIONS.postsPerYear,
  };
}
