import assert from "node:assert/strict";
import { and, eq } from "drizzle-orm";
import * as v from "valibot";
import { openDatabase } from "../../db/client.ts";
import { members } from "../../db/schema/members.ts";
import { askAsMember, newHome, sharedStack, signIn } from "../../scripts/test_stack.ts";
import { type HomeAction, may } from "../domain/access.ts";
import { HOME_ROLES } from "../domain/branch.ts";
import { sessionBody } from "../protocol/config.ts";
import type { Operation } from "../protocol/openapi_operation.ts";
import { OPERATIONS } from "../protocol/openapi_operations.ts";
import { problemBody, PROBLEMS } from "../protocol/problem.ts";

const stack = await sharedStack();
const db = openDatabase(stack.databaseUrl);
const cookie = await signIn(stack);
const stranger = await signIn(stack, crypto.randomUUID().slice(0, 8));

const inAHome = OPERATIONS.filter(({ path }) => path.includes("{home}"));

/** Bodies that would be accepted of who may. */
const BODIES: Partial<Record<NonNullable<Operation["body"]>, unknown>> = {
  HomeChange: { name: "Other" },
  NewBranch: { name: "Branch" },
  BranchChange: { name: "Other" },
  DeviceChange: { name: "Other" },
  ChannelChange: { target: null },
};

async function ask(operation: Operation, home: string, as: string | null): Promise<Response> {
  const { method, body, question } = operation;
  const path = operation.path.replace("{home}", home).replace(/\{\w+\}/g, "unknown");
  const query = question ? "?start=2026-01-01&end=2026-01-02&per=hour" : "";
  if (body !== undefined) assert.ok(body in BODIES, `a body for ${operation.id}`);
  return await askAsMember(stack, as ?? "", method.toUpperCase(), path + query, body && BODIES[body]);
}

async function problemOf(response: Response) {
  return v.parse(problemBody, await response.json());
}

Deno.test("without a session every door of a home is closed", async () => {
  const home = await newHome(stack, cookie);
  for (const operation of inAHome) {
    assert.equal((await problemOf(await ask(operation, home, null))).code, "not_signed_in", operation.id);
  }
});

Deno.test("another's home is as if it were not there", async () => {
  const home = await newHome(stack, cookie, { name: "A secret name" });
  for (const operation of inAHome) {
    const foreign = await problemOf(await ask(operation, home, stranger));
    const missing = await problemOf(await ask(operation, "0000000000000000", stranger));
    assert.equal(foreign.code, "not_found", operation.id);
    assert.deepEqual(foreign, { ...missing, detail: missing.detail.replace("0000000000000000", home) });
  }
});

Deno.test("in a home each role may do what the table says", async () => {
  const { account } = v.parse(
    sessionBody,
    await (await askAsMember(stack, cookie, "GET", "/v1/session")).json(),
  );
  for (const role of HOME_ROLES) {
    const home = await newHome(stack, cookie);
    await db.update(members).set({ role }).where(
      and(eq(members.home, home), eq(members.account, account.id)),
    );
    for (const operation of inAHome) {
      const response = await ask(operation, home, cookie);
      const refused = response.status === PROBLEMS.not_allowed.status;
      assert.equal(
        refused,
        !may(role, operation.who as HomeAction),
        `${operation.id} as ${role}: ${response.status}`,
      );
      if (refused) assert.match((await problemOf(response)).detail, new RegExp(` as ${role}$`));
      else await response.body?.cancel();
    }
  }
});
