import type { AppPasswordBody, AppPasswordMade } from "../../worker/protocol/app_passwords.ts";
import { ask } from "./ask.ts";

export const askAppPasswords = () => ask<AppPasswordBody[]>("GET", "/v1/app-passwords");
export const makeAppPassword = (body: { name: string; home: string }) =>
  ask<AppPasswordMade>("POST", "/v1/app-passwords", { body });
export const endAppPassword = (id: string) =>
  ask<void>("DELETE", `/v1/app-passwords/${encodeURIComponent(id)}`);
