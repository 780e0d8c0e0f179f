/** The `webhooks` of the API's document: what a home calls, and with what. */
import { HOOK_EVENTS } from "../domain/hook.ts";
import { refTo, type ShapeName } from "./openapi_schemas.ts";

export const HOOK_CALLS: Record<(typeof HOOK_EVENTS)[number] | "test", { shape: ShapeName; text: string }> = {
  "readings.minute": {
    shape: "MinuteCall",
    text:
      "Minutes were stored. Up to 60 in a call, many calls after a backlog; a minute may come again, more " +
      "complete: the last one counts.",
  },
  alert: { shape: "AlertCall", text: "A device fell silent, or is back" },
  command: { shape: "CommandCall", text: "A command to a switch was asked, sent, done, or failed" },
  test: { shape: "TestCall", text: "Somebody wanted to see whether calls arrive" },
};

export const HOOK_HEADERS: readonly [name: string, text: string][] = [
  ["webhook-id", "The call's id: the same however often it is tried"],
  ["webhook-timestamp", "When this try was made, Unix seconds"],
  [
    "webhook-signature",
    "`v1,` and the base64 HMAC-SHA256 of `<id>.<timestamp>.<body>`, one for each secret in force, with spaces between",
  ],
];

export function openApiWebhooks() {
  const parameters = HOOK_HEADERS.map(([name, description]) => ({
    name,
    in: "header",
    required: true,
    description,
    schema: { type: "string" },
  }));
  return Object.fromEntries(
    Object.entries(HOOK_CALLS).map(([type, { shape, text }]) => [type, {
      post: {
        operationId: `on ${type}`,
        tags: ["Webhooks"],
        summary: text,
        parameters,
        requestBody: { required: true, content: { "application/json": { schema: refTo(shape) } } },
        responses: { "2XX": { description: "Taken. What else is answered is tried again" } },
      },
    }]),
  );
}
