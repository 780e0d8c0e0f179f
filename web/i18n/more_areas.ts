/** The texts of all further places. */
import { withTopics } from "./help_topics.ts";
import { textsFrom } from "./open_areas.ts";

export const withTexts = textsFrom({
  help: {
    en: () => withTopics("en", import("./en/help.ts"), import("./en/help_topics.ts")),
    de: () => withTopics("de", import("./de/help.ts"), import("./de/help_topics.ts")),
  },
  build: {
    en: () => import("./en/build.ts"),
    de: () => import("./de/build.ts"),
  },
  webhooks: {
    en: () => import("./en/webhooks.ts"),
    de: () => import("./de/webhooks.ts"),
  },
  control: {
    en: () => import("./en/control.ts"),
    de: () => import("./de/control.ts"),
  },
  log: {
    en: () => import("./en/log.ts"),
    de: () => import("./de/log.ts"),
  },
  privacy: {
    en: () => import("./en/privacy.ts"),
    de: () => import("./de/privacy.ts"),
  },
  system: {
    en: () => import("./en/system.ts"),
    de: () => import("./de/system.ts"),
  },
  team: {
    en: () => import("./en/team.ts"),
    de: () => import("./de/team.ts"),
  },
  devices: {
    en: () => import("./en/devices.ts"),
    de: () => import("./de/devices.ts"),
  },
  frontDoor: {
    en: () => import("./en/front_door.ts"),
    de: () => import("./de/front_door.ts"),
  },
  security: {
    en: () => import("./en/security.ts"),
    de: () => import("./de/security.ts"),
  },
  storage: {
    en: () => import("./en/storage.ts"),
    de: () => import("./de/storage.ts"),
  },
  doors: {
    en: () => import("./en/doors.ts"),
    de: () => import("./de/doors.ts"),
  },
  panel: {
    en: () => import("./en/panel.ts"),
    de: () => import("./de/panel.ts"),
  },
  setup: {
    en: () => import("./en/setup.ts"),
    de: () => import("./de/setup.ts"),
  },
  live: {
    en: () => import("./en/live.ts"),
    de: () => import("./de/live.ts"),
  },
  sankey: {
    en: () => import("./en/sankey.ts"),
    de: () => import("./de/sankey.ts"),
  },
  pwa: {
    en: () => import("./en/pwa.ts"),
    de: () => import("./de/pwa.ts"),
  },
  demo: {
    en: () => import("./en/demo.ts"),
    de: () => import("./de/demo.ts"),
  },
});
