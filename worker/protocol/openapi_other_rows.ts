/** What is about the server itself. */
import type { Operation } from "./openapi_operation.ts";

export const OTHER_ROWS: readonly Operation[] = [
  {
    method: "get",
    path: "/dev/sign-in",
    id: "developmentSignIn",
    group: "Development",
    summary: "Sign in as a development account",
    description: "Only where the server has a development key; elsewhere it is not there.",
    who: "anyone",
    query: [
      { name: "key", text: "The development key", required: true },
      { name: "as", text: "One of several people, by any name of a-z 0-9 -", required: false },
    ],
    answer: { status: 303, text: "Signed in: on to the app" },
    problems: ["not_found", "not_allowed", "bad_value"],
  },
  {
    method: "get",
    path: "/openapi.json",
    id: "getOpenApi",
    group: "This document",
    summary: "The API as an OpenAPI 3.1 document",
    who: "anyone",
    answer: { status: 200, types: ["application/json"], text: "The document" },
  },
  {
    method: "get",
    path: "/docs",
    id: "getDocs",
    group: "This document",
    summary: "The same to read",
    who: "anyone",
    answer: { status: 200, types: ["text/html"], text: "A page" },
  },
  {
    method: "get",
    path: "/docs/style.css",
    id: "getDocsStyle",
    group: "This document",
    summary: "How that page looks",
    who: "anyone",
    answer: { status: 200, types: ["text/css"], text: "A style sheet" },
  },
];
