/** Every operation of the API, one row each. A test holds them against the routes. */
import { DOOR_ROWS } from "./openapi_door_rows.ts";
import { HEMS_ROWS } from "./openapi_hems_rows.ts";
import { DOCTOR_ROWS } from "./openapi_doctor_rows.ts";
import { CONTROL_ROWS } from "./openapi_control_rows.ts";
import { DEVICE_ROWS } from "./openapi_device_rows.ts";
import { HISTORY_ROWS } from "./openapi_history_rows.ts";
import { HOME_ROWS } from "./openapi_home_rows.ts";
import { TRAIL_ROWS } from "./openapi_trail_rows.ts";
import { IDENTITY_ROWS } from "./openapi_identity_rows.ts";
import { LIVE_ROWS } from "./openapi_live_rows.ts";
import type { Operation } from "./openapi_operation.ts";
import { CONSENT_ROWS } from "./openapi_consent_rows.ts";
import { OTHER_ROWS } from "./openapi_other_rows.ts";
import { BUILD_ROWS } from "./openapi_build_rows.ts";
import { PUSH_ROWS } from "./openapi_push_rows.ts";
import { TOKEN_ROWS } from "./openapi_token_rows.ts";
import { WEBHOOK_ROWS } from "./openapi_webhook_rows.ts";
import { PROFILE_ROWS, TEAM_ROWS } from "./openapi_team_rows.ts";

export const OPERATIONS: readonly Operation[] = [
  ...HOME_ROWS,
  ...DOCTOR_ROWS,
  ...IDENTITY_ROWS,
  ...TEAM_ROWS,
  ...PROFILE_ROWS,
  ...DEVICE_ROWS,
  ...HISTORY_ROWS,
  ...LIVE_ROWS,
  ...CONTROL_ROWS,
  ...DOOR_ROWS,
  ...HEMS_ROWS,
  ...CONSENT_ROWS,
  ...TRAIL_ROWS,
  ...TOKEN_ROWS,
  ...PUSH_ROWS,
  ...BUILD_ROWS,
  ...WEBHOOK_ROWS,
  ...OTHER_ROWS,
];
