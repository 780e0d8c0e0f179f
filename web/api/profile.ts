import type { InferInput } from "valibot";
import type { ProfileBody, profileChange } from "../../worker/protocol/team.ts";
import { ask } from "./ask.ts";

export type ProfileWish = InferInput<typeof profileChange>;

export const askProfile = () => ask<ProfileBody>("GET", "/v1/account");
export const changeProfile = (body: ProfileWish) => ask<ProfileBody>("PATCH", "/v1/account", { body });
export const putPicture = (blob: Blob) =>
  ask<{ pictureVersion: number }>("PUT", "/v1/account/picture", { blob });
export const deletePicture = () => ask<void>("DELETE", "/v1/account/picture");

/** Null for somebody without a picture. The version is in the address, so that it may be kept. */
export function pictureUrl(account: string, version: number | null): string | null {
  return version === null ? null : `/v1/accounts/${encodeURIComponent(account)}/picture?v=${version}`;
}
