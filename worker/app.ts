import { Hono } from "hono";
import { requestId } from "hono/request-id";
import type { AppEnv } from "./middleware/app_env.ts";
import { chainTrail } from "./middleware/chain_trail.ts";
import { limitBody } from "./middleware/body_limit.ts";
import { limitRate } from "./middleware/rate_limit.ts";
import { requireBindings } from "./middleware/require_bindings.ts";
import { requireSameOrigin } from "./middleware/same_origin.ts";
import { securityHeaders } from "./middleware/security_headers.ts";
import { writeError } from "./middleware/write_error.ts";
import { accessTokenRoutes } from "./routes/access_tokens.ts";
import { accountRoutes } from "./routes/account.ts";
import { assetRoutes } from "./routes/assets.ts";
import { auditRoutes } from "./routes/audit.ts";
import { accountEndRoutes } from "./routes/account_end.ts";
import { branchRoutes } from "./routes/branches.ts";
import { claimRoutes } from "./routes/claims.ts";
import { commandRoutes } from "./routes/commands.ts";
import { developmentRoutes } from "./routes/development.ts";
import { consentRoutes } from "./routes/consents.ts";
import { developmentMailRoutes } from "./routes/development_mails.ts";
import { doctorRoutes } from "./routes/doctor.ts";
import { deviceRoutes } from "./routes/devices.ts";
import { documentRoutes } from "./routes/documents.ts";
import { doorRoutes } from "./routes/doors/door_routes.ts";
import { emoncmsRoutes } from "./routes/doors/emoncms.ts";
import { guardianRoutes } from "./routes/guardians.ts";
import { influxRoutes } from "./routes/doors/influx.ts";
import { shellyRoutes } from "./routes/doors/shelly.ts";
import { appPasswordRoutes } from "./routes/app_passwords.ts";
import { hemsRoutes } from "./routes/doors/hems.ts";
import { homeAssistantRoutes } from "./routes/home_assistant.ts";
import { homeRoutes } from "./routes/homes.ts";
import { policyRoutes } from "./routes/policies.ts";
import { mailRoutes } from "./routes/mails.ts";
import { invitationRoutes } from "./routes/invitations.ts";
import { memberRoutes } from "./routes/members.ts";
import { mqttRoutes } from "./routes/mqtt.ts";
import { nothingHere, problem, refusalOf } from "./routes/problem.ts";
import { pushRoutes } from "./routes/push.ts";
import { questionsRoutes } from "./routes/questions.ts";
import { readingsRoutes } from "./routes/readings.ts";
import { emailChangeRoutes } from "./routes/email_changes.ts";
import { passkeyRoutes } from "./routes/passkeys.ts";
import { passwordRoutes } from "./routes/passwords.ts";
import { registrationRoutes } from "./routes/registrations.ts";
import { sessionRoutes } from "./routes/session.ts";
import { sessionsRoutes } from "./routes/sessions.ts";
import { signInRoutes } from "./routes/sign_in.ts";
import { webhookRoutes } from "./routes/webhooks.ts";

/** Nothing under these is the web app's. */
const API_PATHS = [
  "/v1",
  "/v1/*",
  "/dev/*",
  "/docs/*",
  "/mqtt",
  "/input/*",
  "/write",
  "/query",
  "/api/*",
  "/pb/*",
  "/shelly/*",
];

export function createApp() {
  const app = new Hono<AppEnv>();
  app.use(
    requestId({ headerName: "" }),
    securityHeaders,
    requireBindings,
    limitRate,
    requireSameOrigin,
    limitBody,
  );
  app.use("/v1/*", chainTrail);
  app.onError((error, c) => {
    writeError(c, error);
    return problem(c, refusalOf(error));
  });
  app.notFound(nothingHere);

  const api = app
    .route("/", documentRoutes)
    .route("/dev", developmentRoutes)
    .route("/v1", policyRoutes)
    .route("/v1", consentRoutes)
    .route("/v1", guardianRoutes)
    .route("/v1", accountEndRoutes)
    .route("/dev", developmentMailRoutes)
    .route("/v1", mailRoutes)
    .route("/v1", auditRoutes)
    .route("/v1", accessTokenRoutes)
    .route("/v1", pushRoutes)
    .route("/v1", homeAssistantRoutes)
    .route("/v1", webhookRoutes)
    .route("/v1", sessionRoutes)
    .route("/v1", signInRoutes)
    .route("/v1", registrationRoutes)
    .route("/v1", passwordRoutes)
    .route("/v1", emailChangeRoutes)
    .route("/v1", sessionsRoutes)
    .route("/v1", passkeyRoutes)
    .route("/v1", homeRoutes)
    .route("/v1", memberRoutes)
    .route("/v1", invitationRoutes)
    .route("/v1", accountRoutes)
    .route("/v1", branchRoutes)
    .route("/v1", doctorRoutes)
    .route("/v1", deviceRoutes)
    .route("/v1", claimRoutes)
    .route("/v1", readingsRoutes)
    .route("/v1", commandRoutes)
    .route("/v1/homes", questionsRoutes)
    .route("/v1", doorRoutes)
    .route("/", emoncmsRoutes)
    .route("/", influxRoutes)
    .route("/", shellyRoutes)
    .route("/v1", appPasswordRoutes)
    .route("/", hemsRoutes)
    .route("/", mqttRoutes);
  for (const path of API_PATHS) app.all(path, (c) => c.notFound());
  app.route("/", assetRoutes);
  return api;
}

export type App = ReturnType<typeof createApp>;
