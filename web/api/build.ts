import type { NewToken, TokenBody, TokenMade } from "../../worker/protocol/access_tokens.ts";
import { ask } from "./ask.ts";

const part = encodeURIComponent;

export const askTokens = () => ask<TokenBody[]>("GET", "/v1/tokens");
export const makeToken = (wish: NewToken) => ask<TokenMade>("POST", "/v1/tokens", { body: wish });
export const revokeToken = (token: string) => ask<void>("DELETE", `/v1/tokens/${part(token)}`);
