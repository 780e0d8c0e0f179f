/** A row of the API's document. */
import type { HomeAction } from "../domain/access.ts";
import type { Code } from "../domain/outcome.ts";
import type { Scope } from "../domain/scope.ts";
import type { ShapeName } from "./openapi_schemas.ts";

export interface Operation {
  method: "get" | "post" | "put" | "patch" | "delete";
  path: `/${string}`;
  id: string;
  group: string;
  summary: string;
  description?: string;
  /** "anyone", "person": who is signed in, "device": its token, or what the person's role in the home must allow. */
  who: "anyone" | "person" | "device" | HomeAction;
  /** What an access token must have to use it too; without one it is closed to all of them. */
  scope?: Scope;
  /** For who is signed in, even before having agreed to the policy. */
  ungated?: true;
  /** Speaks another maker's language, whose form its refusals have too; who may use it, its key says. */
  dialect?: string;
  question?: true;
  query?: { name: string; text: string; required: boolean }[];
  body?: ShapeName;
  answer: { status: number; shape?: ShapeName; types?: readonly string[]; text: string };
  /** Beside those that follow from `who` and `body`. */
  problems?: readonly Code[];
}
