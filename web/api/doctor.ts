import type { DoctorAnswer } from "../../worker/protocol/doctor.ts";
import { ask } from "./ask.ts";

export const askDoctor = (home: string) =>
  ask<DoctorAnswer>("GET", `/v1/homes/${encodeURIComponent(home)}/doctor`);
