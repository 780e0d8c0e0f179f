/** The texts of all further places. */
import { withTopics } from "./help_topics.ts";
import { textsFrom } from "./open_areas.ts";

export const withTexts = textsFrom({
  help: {
    en: () => withTopics("en", import("./en/help.ts"), import("./en/help_topics.ts")),
    de: () => withTopics("de", import("./de/help.ts"), import("./de/help_topics.ts")),
    pl: () => withTopics("pl", import("./pl/help.ts"), import("./pl/help_topics.ts")),
    zh: () => withTopics("zh", import("./zh/help.ts"), import("./zh/help_topics.ts")),
  },
  build: {
    en: () => import("./en/build.ts"),
    de: () => import("./de/build.ts"),
    pl: () => import("./pl/build.ts"),
    zh: () => import("./zh/build.ts"),
  },
  webhooks: {
    en: () => import("./en/webhooks.ts"),
    de: () => import("./de/webhooks.ts"),
    pl: () => import("./pl/webhooks.ts"),
    zh: () => import("./zh/webhooks.ts"),
  },
  control: {
    en: () => import("./en/control.ts"),
    de: () => import("./de/control.ts"),
    pl: () => import("./pl/control.ts"),
    zh: () => import("./zh/control.ts"),
  },
  notices: {
    en: () => import("./en/notices.ts"),
    de: () => import("./de/notices.ts"),
    pl: () => import("./pl/notices.ts"),
    zh: () => import("./zh/notices.ts"),
  },
  log: {
    en: () => import("./en/log.ts"),
    de: () => import("./de/log.ts"),
    pl: () => import("./pl/log.ts"),
    zh: () => import("./zh/log.ts"),
  },
  privacy: {
    en: () => import("./en/privacy.ts"),
    de: () => import("./de/privacy.ts"),
    pl: () => import("./pl/privacy.ts"),
    zh: () => import("./zh/privacy.ts"),
  },
  system: {
    en: () => import("./en/system.ts"),
    de: () => import("./de/system.ts"),
    pl: () => import("./pl/system.ts"),
    zh: () => import("./zh/system.ts"),
  },
  team: {
    en: () => import("./en/team.ts"),
    de: () => import("./de/team.ts"),
    pl: () => import("./pl/team.ts"),
    zh: () => import("./zh/team.ts"),
  },
  devices: {
    en: () => import("./en/devices.ts"),
    de: () => import("./de/devices.ts"),
    pl: () => import("./pl/devices.ts"),
    zh: () => import("./zh/devices.ts"),
  },
  frontDoor: {
    en: () => import("./en/front_door.ts"),
    de: () => import("./de/front_door.ts"),
    pl: () => import("./pl/front_door.ts"),
    zh: () => import("./zh/front_door.ts"),
  },
  security: {
    en: () => import("./en/security.ts"),
    de: () => import("./de/security.ts"),
    pl: () => import("./pl/security.ts"),
    zh: () => import("./zh/security.ts"),
  },
  storage: {
    en: () => import("./en/storage.ts"),
    de: () => import("./de/storage.ts"),
    pl: () => import("./pl/storage.ts"),
    zh: () => import("./zh/storage.ts"),
  },
  doors: {
    en: () => import("./en/doors.ts"),
    de: () => import("./de/doors.ts"),
    pl: () => import("./pl/doors.ts"),
    zh: () => import("./zh/doors.ts"),
  },
  panel: {
    en: () => import("./en/panel.ts"),
    de: () => import("./de/panel.ts"),
    pl: () => import("./pl/panel.ts"),
    zh: () => import("./zh/panel.ts"),
  },
  setup: {
    en: () => import("./en/setup.ts"),
    de: () => import("./de/setup.ts"),
    pl: () => import("./pl/setup.ts"),
    zh: () => import("./zh/setup.ts"),
  },
  live: {
    en: () => import("./en/live.ts"),
    de: () => import("./de/live.ts"),
    pl: () => import("./pl/live.ts"),
    zh: () => import("./zh/live.ts"),
  },
  firstSteps: {
    en: () => import("./en/first_steps.ts"),
    de: () => import("./de/first_steps.ts"),
    pl: () => import("./pl/first_steps.ts"),
    zh: () => import("./zh/first_steps.ts"),
  },
  sankey: {
    en: () => import("./en/sankey.ts"),
    de: () => import("./de/sankey.ts"),
    pl: () => import("./pl/sankey.ts"),
    zh: () => import("./zh/sankey.ts"),
  },
  pwa: {
    en: () => import("./en/pwa.ts"),
    de: () => import("./de/pwa.ts"),
    pl: () => import("./pl/pwa.ts"),
    zh: () => import("./zh/pwa.ts"),
  },
  demo: {
    en: () => import("./en/demo.ts"),
    de: () => import("./de/demo.ts"),
    pl: () => import("./pl/demo.ts"),
    zh: () => import("./zh/demo.ts"),
  },
});
