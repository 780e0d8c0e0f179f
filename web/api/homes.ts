import type { InferInput, InferOutput } from "valibot";
import type {
  branchBody,
  branchChange,
  channelChange,
  claimIssued,
  homeChange,
  newBranch,
  newHome,
  SessionBody,
} from "../../worker/protocol/config.ts";
import type { HomeBody } from "../../worker/protocol/config.ts";
import type { HealthAnswer } from "../../worker/protocol/device_health.ts";
import type { Watching } from "../../worker/protocol/live.ts";
import type { LiveAnswer } from "../../worker/protocol/questions.ts";
import { ask } from "./ask.ts";
import { SESSION_QUESTION } from "./early_questions.ts";

export type BranchWish = InferInput<typeof newBranch>;
export type BranchChange = InferInput<typeof branchChange>;
export type ChannelChange = InferInput<typeof channelChange>;
export type HomeWish = InferInput<typeof newHome>;
type HomeChange = InferInput<typeof homeChange>;
export type HomeBranch = InferOutput<typeof branchBody>;
export type Claim = InferOutput<typeof claimIssued>;

const at = (home: string) => `/v1/homes/${encodeURIComponent(home)}`;
const atBranch = (home: string, branch: string) => `${at(home)}/branches/${encodeURIComponent(branch)}`;

/** Undefined: nobody is signed in. */
export const askSession = () => ask<SessionBody | undefined>("GET", SESSION_QUESTION);
export const endSession = () => ask<void>("DELETE", "/v1/session");

export const askHome = (home: string) => ask<HomeBody>("GET", at(home));
export const createHome = (body: HomeWish) => ask<{ id: string }>("POST", "/v1/homes", { body });
export const changeHome = (home: string, body: HomeChange) => ask<unknown>("PATCH", at(home), { body });

export const askLive = (home: string, signal?: AbortSignal) =>
  ask<LiveAnswer>("GET", `${at(home)}/live`, { signal });
/** Somebody looks: devices are asked for live values for as long as the answer says. */
export const watchHome = (home: string) => ask<Watching>("POST", `${at(home)}/watch`);
export const createClaim = (home: string) => ask<Claim>("POST", `${at(home)}/claims`, { body: {} });

export const createBranch = (home: string, body: BranchWish) =>
  ask<HomeBranch>("POST", `${at(home)}/branches`, { body });
export const changeBranch = (home: string, branch: string, body: BranchChange) =>
  ask<unknown>("PATCH", atBranch(home, branch), { body });
export const deleteBranch = (home: string, branch: string) => ask<unknown>("DELETE", atBranch(home, branch));

export const changeChannel = (home: string, device: string, channel: string, body: ChannelChange) =>
  ask<unknown>(
    "PUT",
    `${at(home)}/devices/${encodeURIComponent(device)}/channels/${encodeURIComponent(channel)}`,
    { body },
  );

const atDevice = (home: string, device: string) => `${at(home)}/devices/${encodeURIComponent(device)}`;
export type DeviceHealth = HealthAnswer["devices"][number];
export const askHealth = (home: string, signal?: AbortSignal) =>
  ask<HealthAnswer>("GET", atDevice(home, "health"), { signal });
export const renameDevice = (home: string, device: string, name: string) =>
  ask<unknown>("PATCH", atDevice(home, device), { body: { name } });
export const removeDevice = (home: string, device: string) => ask<void>("DELETE", atDevice(home, device));
