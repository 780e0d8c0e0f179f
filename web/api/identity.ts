import type { InferInput, InferOutput } from "valibot";
import type {
  emailChangeState,
  newRegistration,
  OpenSession,
  signedInBody,
} from "../../worker/protocol/identity.ts";
import type { PasskeyBody } from "../../worker/protocol/passkeys.ts";
import { ask } from "./ask.ts";

export type RegistrationWish = InferInput<typeof newRegistration>;
type SignedIn = InferOutput<typeof signedInBody>;
type EmailChangeState = InferOutput<typeof emailChangeState>;
export type AddressSide = "old" | "new";

const part = encodeURIComponent;

export const register = (body: RegistrationWish) =>
  ask<{ registration: string }>("POST", "/v1/registrations", { body });
export const activate = (registration: string, code: string) =>
  ask<SignedIn>("POST", `/v1/registrations/${part(registration)}/code`, { body: { code } });
export const resendActivation = (registration: string) =>
  ask<void>("POST", `/v1/registrations/${part(registration)}/resend`);

export const signIn = (email: string, password: string) =>
  ask<SignedIn>("POST", "/v1/session", { body: { email, password } });
export const passkeySignInOptions = () => ask<{ challenge: string }>("POST", "/v1/session/passkey/options");
export const signInWithPasskey = (credential: unknown) =>
  ask<SignedIn>("POST", "/v1/session/passkey", { body: { credential } });

export const askReset = (email: string, language: string) =>
  ask<{ reset: string }>("POST", "/v1/resets", { body: { email, language } });
export const resendReset = (reset: string) => ask<void>("POST", `/v1/resets/${part(reset)}/resend`);
export const resetPassword = (reset: string, code: string, password: string) =>
  ask<SignedIn>("POST", `/v1/resets/${part(reset)}/password`, { body: { code, password } });

export const changePassword = (oldPassword: string, password: string) =>
  ask<void>("PUT", "/v1/password", { body: { oldPassword, password } });

export const askEmailChange = (newEmail: string) =>
  ask<{ change: string }>("POST", "/v1/email-changes", { body: { newEmail } });
export const confirmEmailChange = (change: string, side: AddressSide, code: string) =>
  ask<EmailChangeState>("POST", `/v1/email-changes/${part(change)}/code`, { body: { side, code } });
export const resendEmailChange = (change: string, side: AddressSide) =>
  ask<void>("POST", `/v1/email-changes/${part(change)}/resend`, { body: { side } });

export const proveSession = (password: string) =>
  ask<SignedIn>("POST", "/v1/session/proof", { body: { password } });
export const askSessions = () => ask<OpenSession[]>("GET", "/v1/sessions");
export const endOneSession = (session: string) => ask<void>("DELETE", `/v1/sessions/${part(session)}`);
export const endOtherSessions = () => ask<{ ended: number }>("DELETE", "/v1/sessions");

export const askPasskeys = () => ask<PasskeyBody[]>("GET", "/v1/passkeys");
export const newPasskeyOptions = () => ask<{ challenge: string }>("POST", "/v1/passkeys/options");
export const addPasskey = (name: string, credential: unknown) =>
  ask<PasskeyBody>("POST", "/v1/passkeys", { body: { name, credential } });
export const renamePasskey = (passkey: string, name: string) =>
  ask<PasskeyBody>("PATCH", `/v1/passkeys/${part(passkey)}`, { body: { name } });
export const removePasskey = (passkey: string) => ask<void>("DELETE", `/v1/passkeys/${part(passkey)}`);
