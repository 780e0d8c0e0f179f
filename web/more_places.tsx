/** The places of who is signed in, but for those that charts wait for. */
import { Route, Router, useLocation } from "preact-iso";
import { withTexts } from "./i18n/more_areas.ts";
import { DEMO_HOME } from "./live/demo_home.ts";
import { session } from "./live/session_state.ts";
import NotFound from "./pages/not_found/not_found_page.tsx";
import { lazyPart } from "./pages/shell/lazy_part.tsx";
import Start from "./pages/start/start_page.tsx";
import { publicRoutes } from "./public_places.tsx";

const Security = lazyPart(() =>
  withTexts("security", withTexts("frontDoor", import("./pages/security/security_page.tsx")))
);
const NewHome = lazyPart(() => withTexts("setup", import("./pages/home_form/new_home_page.tsx")));
const HomeSettings = lazyPart(() =>
  withTexts("pwa", withTexts("setup", import("./pages/home_form/home_settings_page.tsx")))
);
const Devices = lazyPart(() =>
  withTexts("pwa", withTexts("devices", import("./pages/devices/devices_page.tsx")))
);
const AddDevice = lazyPart(() => withTexts("devices", import("./pages/add_device/add_device_page.tsx")));
const Doors = lazyPart(() => withTexts("doors", import("./pages/doors/doors_page.tsx")));
const Waiting = lazyPart(() =>
  withTexts("pwa", withTexts("setup", import("./pages/waiting/waiting_page.tsx")))
);
const Control = lazyPart(() => withTexts("control", import("./pages/control/control_page.tsx")));
const Branches = lazyPart(() =>
  withTexts("pwa", withTexts("setup", import("./pages/branches/branches_page.tsx")))
);
const Channels = lazyPart(() => withTexts("setup", import("./pages/branches/channels_page.tsx")));
const panelPart = <M,>(module: Promise<M>) => withTexts("panel", withTexts("setup", module));
const PanelSetup = lazyPart(() => panelPart(import("./pages/panel/setup_page.tsx")));
const Legend = lazyPart(() => panelPart(import("./pages/panel/legend_page.tsx")));
const Doctor = lazyPart(() => panelPart(import("./pages/panel/doctor_page.tsx")));
const System = lazyPart(() =>
  withTexts("pwa", withTexts("system", import("./pages/system/system_page.tsx")))
);
const Log = lazyPart(() => withTexts("log", import("./pages/log/log_page.tsx")));
const Notices = lazyPart(() => withTexts("notices", import("./pages/notices/notices_page.tsx")));
const Profile = lazyPart(() => withTexts("system", import("./pages/profile/profile_page.tsx")));
const Team = lazyPart(() => withTexts("team", import("./pages/team/team_page.tsx")));
const Tokens = lazyPart(() => withTexts("build", import("./pages/build/tokens_page.tsx")));
const HomeAssistant = lazyPart(() => withTexts("build", import("./pages/build/home_assistant_page.tsx")));
const Webhooks = lazyPart(() =>
  withTexts("webhooks", withTexts("build", import("./pages/build/webhooks_page.tsx")))
);
const DemoElsewhere = lazyPart(() => withTexts("demo", import("./demo/demo_elsewhere.tsx")));
const Privacy = lazyPart(() =>
  withTexts("system", withTexts("privacy", import("./pages/privacy/privacy_page.tsx")))
);

/** What there is of the demo home, beside its charts. */
const DEMO_PLACES =
  /^\/(h\/demo\/(branches|channels|devices|panel|settings)(\/[^/]+)?|h\/demo\/control|help(\/[^/]+)?|policy|system\/storage)\/?$/;

export default function MorePlaces() {
  const { path } = useLocation();
  const inDemo = session.value.value?.homes[0]?.id === DEMO_HOME;
  if (inDemo && !DEMO_PLACES.test(path)) return <DemoElsewhere />;
  return (
    <Router>
      <Route path="/new-home" component={NewHome} />
      <Route path="/h/:home/branches/:branch?" component={Branches} />
      <Route path="/h/:home/channels/:device?/:channel?" component={Channels} />
      <Route path="/h/:home/devices/:device?" component={Devices} />
      <Route path="/h/:home/panel" component={Legend} />
      <Route path="/h/:home/panel/setup/:step?" component={PanelSetup} />
      <Route path="/h/:home/panel/doctor" component={Doctor} />
      <Route path="/h/:home/control" component={Control} />
      <Route path="/h/:home/settings" component={HomeSettings} />
      <Route path="/h/:home/add-device" component={AddDevice} />
      <Route path="/h/:home/other-devices" component={Doors} />
      <Route path="/h/:home/home-assistant" component={HomeAssistant} />
      <Route path="/h/:home/webhooks" component={Webhooks} />
      <Route path="/h/:home/team" component={Team} />
      <Route path="/system" component={System} />
      <Route path="/system/log" component={Log} />
      <Route path="/system/waiting" component={Waiting} />
      <Route path="/system/notices" component={Notices} />
      <Route path="/system/tokens" component={Tokens} />
      <Route path="/system/profile" component={Profile} />
      <Route path="/system/security" component={Security} />
      <Route path="/register" component={Start} />
      <Route path="/reset" component={Start} />
      <Route path="/system/privacy" component={Privacy} />
      {publicRoutes}
      <Route default component={NotFound} />
    </Router>
  );
}
