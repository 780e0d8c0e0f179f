/** The API's own document (OpenAPI 3.1), made of the rows of `OPERATIONS` and the schemas that the routes parse with. */
import { rolesFor } from "../domain/access.ts";
import type { Code } from "../domain/outcome.ts";
import type { Operation } from "./openapi_operation.ts";
import { OPERATIONS } from "./openapi_operations.ts";
import { querySchema, refTo, shapeSchemas } from "./openapi_schemas.ts";
import { openApiWebhooks } from "./openapi_webhooks.ts";
import { PROBLEM_TYPE, PROBLEMS } from "./problem.ts";

export const PARAMETER_TEXT: Record<string, string> = {
  key: "The key of a device of another maker, as it was shown when it was made",
  home: "The home's id",
  branch: "The branch's id",
  device: "The device's id",
  schedule: "The schedule's id, made by who asks",
  rule: "The rule's id, made by who asks",
  account: "The account's id",
  member: "The member's account id",
  invitation: "The invitation's id",
  token: "The token of a mailed link",
  password: "The app password's id, its user name",
  accessToken: "The access token's id",
  webhook: "The webhook's id",
  subscription: "The id of a browser that shows notices",
  node: "The sender's group of inputs",
  channel: "L1, L2, L3, unit.channel such as 0.1, or plug",
  registration: "The registration's id",
  reset: "The reset's id",
  change: "The change's id",
  session: "The session's id",
  passkey: "The passkey's id",
  start: "Where the span begins: Unix seconds, an ISO 8601 instant, or a local date YYYY-MM-DD",
  end: "Where it ends, itself not included; written like `start`",
  per: "The interval; the span is widened to whole ones",
  guardianToken: "What the link in the guardian's mail ends with",
  version: "A policy's version, or in-force",
  branches: "Comma-separated branch ids; absent: all",
};

/** In words: who may call it. */
export function whoMay(operation: Operation): string {
  const { who } = operation;
  if (operation.dialect !== undefined) return `For whoever has a key that ${operation.dialect} would take`;
  if (who === "anyone") return "For anyone";
  if (who === "person") {
    return operation.ungated
      ? "For whoever is signed in"
      : "For whoever is signed in and has agreed to the policy";
  }
  if (who === "device") return "For a device, with its token";
  const roles = `For members of the home: ${rolesFor(who).join(", ")}`;
  return operation.scope === undefined ? roles : `${roles}; with an access token: \`${operation.scope}\``;
}

/** Every code that an operation may be refused with. */
export function problemsOf(operation: Operation): Code[] {
  const { who, body, path, problems = [] } = operation;
  if (operation.dialect !== undefined) return [...new Set<Code>([...problems, "too_many"])];
  const codes = new Set<Code>(problems);
  const add = (...more: Code[]) => more.forEach((code) => codes.add(code));
  if (body !== undefined) add("bad_json", "bad_value", "not_json", "too_large");
  if (who === "anyone") add("too_many");
  if (who === "device" || operation.scope !== undefined) add("bad_token");
  if (operation.scope !== undefined) add("not_allowed");
  if (who !== "device" && who !== "anyone") {
    add("not_signed_in");
    if (!operation.ungated) add("policy_not_accepted", "guardian_waiting");
  }
  if (who !== "device" && operation.method !== "get") add("not_allowed");
  if (path.includes("{home}")) add("not_found");
  if (path.startsWith("/v1") && who !== "device") add("database_unavailable");
  add("not_configured", "internal");
  return [...codes].sort((a, b) => PROBLEMS[a].status - PROBLEMS[b].status || a.localeCompare(b));
}

function parametersOf({ path, question, query = [] }: Operation) {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    description: PARAMETER_TEXT[name],
    schema: { type: "string" },
  }));
  const plain = query.map(({ name, text, required }) => ({
    name,
    in: "query",
    required,
    description: text,
    schema: { type: "string" },
  }));
  if (!question) return [...inPath, ...plain];
  const { properties, required } = querySchema();
  const asked = Object.entries(properties).map(([name, schema]) => ({
    name,
    in: "query",
    required: required.includes(name),
    description: PARAMETER_TEXT[name],
    schema,
  }));
  return [...inPath, ...plain, ...asked];
}

function responsesOf(operation: Operation) {
  const { answer } = operation;
  const types = answer.types ?? (answer.shape === undefined ? [] : ["application/json"]);
  const content = Object.fromEntries(types.map((type) => {
    const isShape = answer.shape !== undefined && type === "application/json";
    return [type, {
      schema: isShape ? refTo(answer.shape!) : { type: type.endsWith("json") ? "object" : "string" },
    }];
  }));
  const byStatus = Map.groupBy(problemsOf(operation), (code) => PROBLEMS[code].status);
  return {
    [answer.status]: { description: answer.text, ...(types.length === 0 ? {} : { content }) },
    ...Object.fromEntries([...byStatus].map(([status, codes]) => [status, {
      description: codes.map((code) => `\`${code}\`: ${PROBLEMS[code].title}`).join("; "),
      content: { [PROBLEM_TYPE]: { schema: refTo("Problem") } },
    }])),
  };
}

function securityOf({ who, scope }: Operation) {
  if (who === "anyone") return [];
  if (who === "device") return [{ deviceToken: [] }];
  return scope === undefined ? [{ session: [] }] : [{ session: [] }, { accessToken: [scope] }];
}

export function openApiDocument(origin: string) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const operation of OPERATIONS) {
    const { method, path, id, group, summary, description = "", body } = operation;
    (paths[path] ??= {})[method] = {
      operationId: id,
      tags: [group],
      summary,
      description: [description, `${whoMay(operation)}.`].filter((text) => text !== "").join("\n\n"),
      security: securityOf(operation),
      parameters: parametersOf(operation),
      ...(body === undefined ? {} : {
        requestBody: { required: true, content: { "application/json": { schema: refTo(body) } } },
      }),
      responses: responsesOf(operation),
    };
  }
  return {
    openapi: "3.1.1",
    info: {
      title: "enecess",
      version: "1",
      summary: "A whole-home electricity monitor",
      license: { name: "MIT" },
    },
    servers: [{ url: origin }],
    tags: [...new Set(OPERATIONS.map(({ group }) => group))].map((name) => ({ name })),
    paths,
    webhooks: openApiWebhooks(),
    components: {
      schemas: shapeSchemas(),
      securitySchemes: {
        session: { type: "apiKey", in: "cookie", name: "__Host-session" },
        accessToken: { type: "http", scheme: "bearer" },
        deviceToken: { type: "http", scheme: "bearer", bearerFormat: "JWT" },
      },
    },
  };
}
