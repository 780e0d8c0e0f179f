import type { NewToken, TokenBody, TokenMade } from "../../worker/protocol/access_tokens.ts";
import type { HaBody } from "../../worker/protocol/home_assistant.ts";
import { ask } from "./ask.ts";

const part = encodeURIComponent;

export const askTokens = () => ask<TokenBody[]>("GET", "/v1/tokens");
export const makeToken = (wish: NewToken) => ask<TokenMade>("POST", "/v1/tokens", { body: wish });
export const revokeToken = (token: string) => ask<void>("DELETE", `/v1/tokens/${part(token)}`);

export const askHomeAssistant = (home: string) =>
  ask<HaBody>("GET", `/v1/homes/${part(home)}/home-assistant`);
export const turnHomeAssistant = (home: string, on: boolean) =>
  ask<HaBody>("PUT", `/v1/homes/${part(home)}/home-assistant`, { body: { on } });
