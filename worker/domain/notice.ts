/** What people may be told of on their devices: the one table. Pure. */

/** Of a home; each member chooses for themselves, and nothing is chosen at first. */
export const HOME_NOTICES = ["device_silent", "command_failed", "member_joined"] as const;
export type HomeNotice = (typeof HOME_NOTICES)[number];

/** Of the account, whatever its homes. */
export const ACCOUNT_NOTICES = ["new_sign_in", "ownership_offered"] as const;
export type AccountNotice = (typeof ACCOUNT_NOTICES)[number];

/** What can be wished for. */
export type NoticeWish = HomeNotice | AccountNotice;

const HOUR_S = 3_600;
const DAY_S = 86_400;

interface NoticeRule {
  /** Who wished for this hears of it; null: nobody has to wish for it. */
  wish: NoticeWish | null;
  /** RFC 8030: how much it may cost the device's battery to show it at once. */
  urgency: "low" | "normal" | "high";
  /** How long it is worth showing to a device that is off. */
  lifeS: number;
  /** A newer one of the same topic takes the place of an older one of the same home. */
  topic: string;
}

export const NOTICES = {
  device_silent: { wish: "device_silent", urgency: "high", lifeS: DAY_S, topic: "device" },
  device_back: { wish: "device_silent", urgency: "normal", lifeS: DAY_S, topic: "device" },
  command_failed: { wish: "command_failed", urgency: "high", lifeS: 6 * HOUR_S, topic: "command" },
  member_joined: { wish: "member_joined", urgency: "low", lifeS: 3 * DAY_S, topic: "member" },
  new_sign_in: { wish: "new_sign_in", urgency: "high", lifeS: DAY_S, topic: "sign_in" },
  ownership_offered: { wish: "ownership_offered", urgency: "normal", lifeS: 3 * DAY_S, topic: "ownership" },
  test: { wish: null, urgency: "high", lifeS: 60, topic: "test" },
} as const satisfies Record<string, NoticeRule>;
export type NoticeKind = keyof typeof NOTICES;

/** What a home's own object raises. */
export type RaisedKind = "device_silent" | "device_back" | "command_failed";
export interface RaisedNotice {
  kind: RaisedKind;
  atS: number;
}
