import type { InferInput } from "valibot";
import type { ConsentsBody, newConsent, pageView, policyAnswer } from "../../worker/protocol/consents.ts";
import type { ErasureBody, GuardianBody, GuardianDecisionBody } from "../../worker/protocol/guardians.ts";
import { ask } from "./ask.ts";

export type CountedPage = InferInput<typeof pageView>["page"];

export const askConsents = (language: string) =>
  ask<ConsentsBody>("GET", `/v1/consents?${new URLSearchParams({ language })}`);
export const answerConsent = (body: InferInput<typeof newConsent>) =>
  ask<void>("POST", "/v1/consents", { body });
export const answerPolicy = (version: string, body: InferInput<typeof policyAnswer>) =>
  ask<void>("POST", `/v1/policies/${encodeURIComponent(version)}/acceptance`, { body });
export const countPageView = (page: CountedPage) => ask<void>("POST", "/v1/page-views", { body: { page } });

export const ACCOUNT_EXPORT = "/v1/account/export";
export const askErasurePlan = () => ask<ErasureBody>("GET", "/v1/account/erasure");
export const eraseAccount = () =>
  ask<ErasureBody>("POST", "/v1/account/erasure", { body: { confirm: "erase" } });

const atGuardian = (token: string) => `/v1/guardians/${encodeURIComponent(token)}`;
export const askGuardianAgain = (guardianEmail: string) =>
  ask<void>("POST", "/v1/guardians", { body: { guardianEmail } });
export const askGuardian = (token: string) => ask<GuardianBody>("GET", atGuardian(token));
export const decideAsGuardian = (token: string, body: GuardianDecisionBody) =>
  ask<void>("POST", atGuardian(token), { body });
