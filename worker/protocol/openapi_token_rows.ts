/** Operations on a person's own access tokens. No token opens them: none makes another. */
import type { Operation } from "./openapi_operation.ts";

export const TOKEN_ROWS: readonly Operation[] = [
  {
    method: "get",
    path: "/v1/tokens",
    id: "listTokens",
    group: "Access tokens",
    summary: "The person's access tokens, expired ones among them",
    who: "person",
    answer: { status: 200, shape: "TokenList", text: "The newest first" },
  },
  {
    method: "post",
    path: "/v1/tokens",
    id: "makeToken",
    group: "Access tokens",
    summary: "A token for a program of one's own",
    description:
      "Sent as `Authorization: Bearer <token>`, it opens the operations that name one of its scopes, as far as the " +
      "person may use them. With the scope `mqtt` it signs in at `/mqtt`, user name `token`, as its password.",
    who: "person",
    body: "NewToken",
    answer: { status: 201, shape: "TokenMade", text: "The token, shown this once" },
    problems: ["limit_reached", "not_found"],
  },
  {
    method: "delete",
    path: "/v1/tokens/{accessToken}",
    id: "revokeToken",
    group: "Access tokens",
    summary: "Revoke a token",
    description:
      "It changes nothing more from now on, its MQTT connections are ended, and for reading it is over within five " +
      "minutes. `home_unavailable`: revoked, but a home could not be told to end its connections; ask again.",
    who: "person",
    answer: { status: 204, text: "Revoked" },
    problems: ["not_found", "home_unavailable"],
  },
];
