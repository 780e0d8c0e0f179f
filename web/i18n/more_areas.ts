/** The texts of all further places. */
import { withTopics } from "./help_topics.ts";
import { textsFrom } from "./open_areas.ts";

export const withTexts = textsFrom({
  help: {
    en: () => withTopics("en", import("./en/help.ts"), import("./en/help_topics.ts")),
  },
  build: {
    en: () => import("./en/build.ts"),
  },
  webhooks: {
    en: () => import("./en/webhooks.ts"),
  },
  control: {
    en: () => import("./en/control.ts"),
  },
  log: {
    en: () => import("./en/log.ts"),
  },
  privacy: {
    en: () => import("./en/privacy.ts"),
  },
  system: {
    en: () => import("./en/system.ts"),
  },
  team: {
    en: () => import("./en/team.ts"),
  },
  devices: {
    en: () => import("./en/devices.ts"),
  },
  frontDoor: {
    en: () => import("./en/front_door.ts"),
  },
  security: {
    en: () => import("./en/security.ts"),
  },
  storage: {
    en: () => import("./en/storage.ts"),
  },
  doors: {
    en: () => import("./en/doors.ts"),
  },
  panel: {
    en: () => import("./en/panel.ts"),
  },
  setup: {
    en: () => import("./en/setup.ts"),
  },
  live: {
    en: () => import("./en/live.ts"),
  },
  sankey: {
    en: () => import("./en/sankey.ts"),
  },
  pwa: {
    en: () => import("./en/pwa.ts"),
  },
  demo: {
    en: () => import("./en/demo.ts"),
  },
});
