/** The texts of all further places. */
import { textsFrom } from "./areas.ts";
import { addTexts } from "./translate.ts";

export const withTexts = textsFrom({
  help: async () => {
    const [{ help }, { helpTopics }, { setHelpTopics }] = await Promise.all([
      import("./en/help.ts"),
      import("./en/help_topics.ts"),
      import("./help_topics.ts"),
    ]);
    addTexts(help);
    setHelpTopics(helpTopics);
  },
  build: () => import("./en/build.ts").then(({ build }) => addTexts(build)),
  control: () => import("./en/control.ts").then(({ control }) => addTexts(control)),
  log: () => import("./en/log.ts").then(({ log }) => addTexts(log)),
  privacy: () => import("./en/privacy.ts").then(({ privacy }) => addTexts(privacy)),
  system: () => import("./en/system.ts").then(({ system }) => addTexts(system)),
  team: () => import("./en/team.ts").then(({ team }) => addTexts(team)),
  devices: () => import("./en/devices.ts").then(({ devices }) => addTexts(devices)),
  frontDoor: () => import("./en/front_door.ts").then(({ frontDoor }) => addTexts(frontDoor)),
  security: () => import("./en/security.ts").then(({ security }) => addTexts(security)),
  storage: () => import("./en/storage.ts").then(({ storage }) => addTexts(storage)),
  doors: () => import("./en/doors.ts").then(({ doors }) => addTexts(doors)),
  panel: () => import("./en/panel.ts").then(({ panel }) => addTexts(panel)),
  setup: () => import("./en/setup.ts").then(({ setup }) => addTexts(setup)),
});
