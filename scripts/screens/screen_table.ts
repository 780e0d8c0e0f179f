/** What there is to look at, one row a picture. */
import type { Page } from "playwright-core";
import type { ShownHome } from "./shown_home.ts";

export interface Screen {
  name: string;
  /** "stranger" is signed out, "member" owns the shown home. */
  as: "stranger" | "member";
  path(home: ShownHome): string;
  /** What is done on the page before it is taken. */
  act?(page: Page): Promise<void>;
}

const stranger = (name: string, path: string, act?: Screen["act"]): Screen => ({
  name,
  as: "stranger",
  path: () => path,
  act,
});
const person = (name: string, path: string, act?: Screen["act"]): Screen => ({
  name,
  as: "member",
  path: () => path,
  act,
});
const home = (name: string, path: (home: ShownHome) => string, act?: Screen["act"]): Screen => ({
  name,
  as: "member",
  path: (shown) => `/h/${shown.id}/${path(shown)}`,
  act,
});
const empty = (page: string): Screen => ({
  name: `empty_${page}`,
  as: "member",
  path: (shown) => `/h/${shown.empty}/${page}`,
});

async function openMenu(page: Page): Promise<void> {
  await page.locator(".shell-home").click();
  await page.getByRole("dialog").waitFor();
}

export const SCREENS: readonly Screen[] = [
  stranger("sign_in", "/"),
  stranger("register", "/register"),
  stranger("reset", "/reset"),
  stranger("policy", "/policy"),
  stranger("storage_stranger", "/system/storage"),
  stranger("help_stranger", "/help/clamps"),
  stranger("guardian_unknown", "/guardian/unknown"),
  stranger("invitation_unknown", "/invitation/unknown"),
  home("now", () => "now"),
  home("menu", () => "now", openMenu),
  home("history_day", () => "history"),
  home("history_table", () => "history?table=1"),
  home("history_all", () => "history?view=all"),
  home("branches", () => "branches"),
  home("panel_setup_mains", () => "panel/setup/mains"),
  home("panel_setup_branches", () => "panel/setup/branches"),
  home("panel_setup_done", () => "panel/setup/done"),
  home("panel_legend", () => "panel"),
  home("panel_doctor", () => "panel/doctor"),
  home("branch", ({ branch }) => `branches/${branch}`),
  home("channels", () => "channels"),
  home("channel", ({ device }) => `channels/${device}/0.1`),
  home("devices", () => "devices"),
  home("device", ({ device }) => `devices/${device}`),
  home("add_device", () => "add-device"),
  home("other_devices", () => "other-devices"),
  home("switches", () => "control"),
  home("team", () => "team"),
  home("home_settings", () => "settings"),
  home("home_assistant", () => "home-assistant"),
  home("webhooks", () => "webhooks"),
  empty("now"),
  empty("history"),
  empty("branches"),
  empty("channels"),
  empty("devices"),
  person("new_home", "/new-home"),
  person("system", "/system"),
  person("waiting_changes", "/system/waiting"),
  person("help", "/help"),
  person("help_topic", "/help/bluetooth"),
  person("ui", "/_ui"),
  person("profile", "/system/profile"),
  person("security", "/system/security"),
  person("notices", "/system/notices"),
  person("log", "/system/log"),
  person("tokens", "/system/tokens"),
  person("privacy", "/system/privacy"),
  person("storage", "/system/storage"),
  person("home_unknown", "/h/unknown/now"),
  person("nowhere", "/no/such/page"),
];
