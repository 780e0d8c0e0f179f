import {
  Bell,
  Cookie,
  HandHeart,
  House,
  KeyRound,
  type LucideIcon,
  ScrollText,
  Settings2,
  ShieldCheck,
  UserRound,
  Users,
  Webhook,
} from "lucide-preact";
import type { Key } from "../../i18n/translate.ts";

type Text = Extract<Key, `system.${string}`>;

export interface SystemEntry {
  /** `of` "home": under the address of the home that was last on screen. */
  path: string;
  of: "person" | "home";
  text: Text;
  hint: Text;
  Icon: LucideIcon;
}

/** What the System page leads to, in this order. */
export const SYSTEM_ENTRIES: readonly SystemEntry[] = [
  {
    path: "/system/profile",
    of: "person",
    text: "system.profile",
    hint: "system.profileHint",
    Icon: UserRound,
  },
  {
    path: "/system/security",
    of: "person",
    text: "system.security",
    hint: "system.securityHint",
    Icon: ShieldCheck,
  },
  {
    path: "/system/notices",
    of: "person",
    text: "system.notices",
    hint: "system.noticesHint",
    Icon: Bell,
  },
  { path: "/system/log", of: "person", text: "system.log", hint: "system.logHint", Icon: ScrollText },
  {
    path: "/system/privacy",
    of: "person",
    text: "system.privacy",
    hint: "system.privacyHint",
    Icon: HandHeart,
  },
  {
    path: "/system/storage",
    of: "person",
    text: "system.storage",
    hint: "system.storageHint",
    Icon: Cookie,
  },
  {
    path: "/system/tokens",
    of: "person",
    text: "system.tokens",
    hint: "system.tokensHint",
    Icon: KeyRound,
  },
  { path: "team", of: "home", text: "system.team", hint: "system.teamHint", Icon: Users },
  {
    path: "home-assistant",
    of: "home",
    text: "system.homeAssistant",
    hint: "system.homeAssistantHint",
    Icon: House,
  },
  {
    path: "webhooks",
    of: "home",
    text: "system.webhooks",
    hint: "system.webhooksHint",
    Icon: Webhook,
  },
  { path: "settings", of: "home", text: "system.settings", hint: "system.settingsHint", Icon: Settings2 },
];
