/** Devices whose clock does not agree with the server's. Pure. */
import { LATE_AFTER_S } from "../limits.ts";
import { numbers } from "./evidence.ts";
import type { Finding } from "./finding.ts";
import { ABSENT, type DeviceRecord, LATE } from "./panel_record.ts";
import type { PanelView } from "./panel_view.ts";

/** A clock that is so far off counts minutes for others; a minute that ends so long after now was not measured yet. */
const AHEAD_S = 60;
const ALWAYS_LATE_MIN = 180;
/** A device further behind than this may as well be silent, or be sending a backlog. */
const BEHIND_MAX_S = 7_200;

export function clocksOff(view: PanelView): Finding[] {
  const { nowS, devices } = view.record;
  return devices.flatMap((device): Finding[] => {
    const offsetS = offsetOf(device, nowS);
    if (offsetS === null) return [];
    return [{
      kind: "clock_off",
      place: { device: device.device, channel: null, branch: null },
      other: null,
      evidence: numbers({ offsetS }),
      chart: null,
      mend: [],
    }];
  });
}

/** Seconds that the device's clock is ahead, negative behind; null: nothing speaks against it. */
function offsetOf({ headS, present, clockOffsetS }: DeviceRecord, nowS: number): number | null {
  // What it says of its own clock is exact; and its minutes begin where that clock says.
  if (clockOffsetS !== null && Math.abs(clockOffsetS) > AHEAD_S) return clockOffsetS;
  if (headS === null) return null;
  const endsInS = headS + 60 - nowS;
  if (endsInS > AHEAD_S) return endsInS;
  if (endsInS > -LATE_AFTER_S || endsInS < -BEHIND_MAX_S) return null;
  // A minute of every batch comes on time, unless the clock is behind; and it is asked without a break.
  const last = present.findLastIndex((p) => p !== ABSENT);
  const recent = present.subarray(Math.max(0, last + 1 - ALWAYS_LATE_MIN), last + 1);
  return recent.length === ALWAYS_LATE_MIN && recent.every((p) => p === LATE) ? endsInS : null;
}
