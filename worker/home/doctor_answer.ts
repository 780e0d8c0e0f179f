/** Lets the doctor look at what the Home has. */
import { examinePanel } from "../domain/doctor/examine_panel.ts";
import type { DoctorAnswer } from "../protocol/doctor.ts";
import type { HealthDeps } from "./device_health.ts";
import { doctorRecord } from "./doctor_record.ts";

export function doctorAnswer(deps: HealthDeps, nowS: number): DoctorAnswer {
  const record = doctorRecord(deps, nowS);
  if (record === null) return { now: nowS, startS: null, endS: null, findings: [] };
  const { startS, minutes } = record;
  return { now: nowS, startS, endS: startS + minutes * 60, findings: examinePanel(record, deps.config) };
}
