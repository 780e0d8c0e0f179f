import { ErrorBoundary, LocationProvider, Route, Router, useLocation } from "preact-iso";
import { useEffect, useState } from "preact/hooks";
import { withTexts } from "./i18n/areas.ts";
import { openHome } from "./live/home_state.ts";
import { loadSession, session } from "./live/session_state.ts";
import { notePage } from "./live/page_views.ts";
import { storageUnasked } from "./live/storage_choice.ts";
import NotFound from "./pages/not_found/not_found_page.tsx";
import { lazyPart } from "./pages/shell/lazy_part.tsx";
import { PublicFrame } from "./pages/shell/public_frame.tsx";
import { placeOf, Shell } from "./pages/shell/shell.tsx";
import { Broken, Starting, Unreachable } from "./pages/shell/states.tsx";
import Start from "./pages/start/start_page.tsx";
import { firstPicture, pictureDrawn } from "./ui/first_picture.ts";

const SignIn = lazyPart(() => withTexts("frontDoor", import("./pages/front_door/sign_in_page.tsx")));
const Reset = lazyPart(() => withTexts("frontDoor", import("./pages/front_door/reset_page.tsx")));
const Register = lazyPart(() =>
  withTexts("privacy", withTexts("frontDoor", import("./pages/front_door/register_page.tsx")))
);
const Security = lazyPart(() =>
  withTexts("security", withTexts("frontDoor", import("./pages/security/security_page.tsx")))
);
const NewHome = lazyPart(() => withTexts("setup", import("./pages/home_form/new_home_page.tsx")));
const HomeSettings = lazyPart(() => withTexts("setup", import("./pages/home_form/home_settings_page.tsx")));
const Devices = lazyPart(() => withTexts("devices", import("./pages/devices/devices_page.tsx")));
const AddDevice = lazyPart(() => withTexts("devices", import("./pages/add_device/add_device_page.tsx")));
const Doors = lazyPart(() => withTexts("doors", import("./pages/doors/doors_page.tsx")));
const Now = lazyPart(() => withTexts("now", import("./pages/now/now_page.tsx")));
const History = lazyPart(() => withTexts("history", import("./pages/history/history_page.tsx")));
const Branches = lazyPart(() => withTexts("setup", import("./pages/branches/branches_page.tsx")));
const Channels = lazyPart(() => withTexts("setup", import("./pages/branches/channels_page.tsx")));
const panelPart = <M,>(module: Promise<M>) => withTexts("panel", withTexts("setup", module));
const PanelSetup = lazyPart(() => panelPart(import("./pages/panel/setup_page.tsx")));
const Legend = lazyPart(() => panelPart(import("./pages/panel/legend_page.tsx")));
const Doctor = lazyPart(() => panelPart(import("./pages/panel/doctor_page.tsx")));
const Policy = lazyPart(() => withTexts("privacy", import("./pages/policy/policy_page.tsx")));
const System = lazyPart(() => withTexts("system", import("./pages/system/system_page.tsx")));
const Log = lazyPart(() => withTexts("log", import("./pages/log/log_page.tsx")));
const Profile = lazyPart(() => withTexts("system", import("./pages/profile/profile_page.tsx")));
const Team = lazyPart(() => withTexts("team", import("./pages/team/team_page.tsx")));
const Help = lazyPart(() => withTexts("help", import("./pages/help/help_page.tsx")));
const HelpTopic = lazyPart(() => withTexts("help", import("./pages/help/help_topic_page.tsx")));
const Tokens = lazyPart(() => withTexts("build", import("./pages/build/tokens_page.tsx")));
const HomeAssistant = lazyPart(() => withTexts("build", import("./pages/build/home_assistant_page.tsx")));
const UiGallery = lazyPart(() => import("./pages/ui_gallery/ui_gallery_page.tsx"));
const Invitation = lazyPart(() => withTexts("team", import("./pages/invitation/invitation_page.tsx")));

/** Pages for who is not signed in yet; who is finds the start there. */
const FRONT_PAGES = [
  { path: "/register", component: Register },
  { path: "/reset", component: Reset },
];
const isFront = (path: string) => FRONT_PAGES.some((page) => page.path === path);
const Storage = lazyPart(() => withTexts("storage", import("./pages/storage/storage_page.tsx")));
const StorageBanner = lazyPart(() => withTexts("storage", import("./pages/storage/storage_banner.tsx")));
const Guardian = lazyPart(() => withTexts("privacy", import("./pages/guardian/guardian_page.tsx")));
const Gate = lazyPart(() => withTexts("privacy", import("./pages/gate/gate_page.tsx")));
const Privacy = lazyPart(() =>
  withTexts("system", withTexts("privacy", import("./pages/privacy/privacy_page.tsx")))
);

/** Pages that need nobody to be signed in. */
const PUBLIC_PATHS = /^\/(_ui|policy|help(\/[^/]+)?|system\/storage|(guardian|invitation)\/[^/]+)\/?$/;
const publicRoutes = [
  <Route key="policy" path="/policy" component={Policy} />,
  <Route key="ui" path="/_ui" component={UiGallery} />,
  <Route key="help" path="/help" component={Help} />,
  <Route key="help topic" path="/help/:topic" component={HelpTopic} />,
  <Route key="storage" path="/system/storage" component={Storage} />,
  <Route key="guardian" path="/guardian/:token" component={Guardian} />,
  <Route key="invitation" path="/invitation/:token" component={Invitation} />,
];

// The page that the address names is fetched while the session is asked for.
const firstPage = { now: Now, history: History, branches: Branches, channels: Channels }[
  location.pathname.split("/")[3] ?? ""
];
firstPage?.preload();
// Who comes to the start is most likely signed out: members open a place of their home.
if (location.pathname === "/") SignIn.preload();

export function App() {
  const [broken, setBroken] = useState(false);
  useEffect(() => {
    void loadSession();
    // The session's answer is not waited for: a stranger is refused both.
    const { home } = placeOf(location.pathname);
    if (home) void openHome(home);
  }, []);
  if (broken) return <Broken />;
  return (
    <LocationProvider>
      <ErrorBoundary onError={() => setBroken(true)}>
        <Places />
        <Banner />
      </ErrorBoundary>
    </LocationProvider>
  );
}

/** Asked for once the page itself is there, with its first picture if it is one of pictures. */
function Banner() {
  const { path } = useLocation();
  const [isTime, setIsTime] = useState(false);
  useEffect(() => void firstPicture.then(() => setIsTime(true)), []);
  return isTime && storageUnasked.value ? <StorageBanner path={path} /> : null;
}

function Places() {
  const { path } = useLocation();
  const { value, problem, loading } = session.value;
  const isPublic = PUBLIC_PATHS.test(path);
  useEffect(() => notePage(path), [path]);
  const hasPicture = value !== null && /^\/h\/[^/]+\/(now|history)/.test(path);
  useEffect(() => {
    if (!loading && !hasPicture) pictureDrawn();
  }, [loading, hasPicture]);
  if (value && value.account.gate !== null && !isPublic) return <Gate session={value} />;
  if (value && value.account.gate === null) {
    return (
      <Shell session={value}>
        <Router>
          <Route path="/" component={Start} />
          <Route path="/new-home" component={NewHome} />
          <Route path="/h/:home/now" component={Now} />
          <Route path="/h/:home/history" component={History} />
          <Route path="/h/:home/branches/:branch?" component={Branches} />
          <Route path="/h/:home/channels/:device?/:channel?" component={Channels} />
          <Route path="/h/:home/devices/:device?" component={Devices} />
          <Route path="/h/:home/panel" component={Legend} />
          <Route path="/h/:home/panel/setup/:step?" component={PanelSetup} />
          <Route path="/h/:home/panel/doctor" component={Doctor} />
          <Route path="/h/:home/settings" component={HomeSettings} />
          <Route path="/h/:home/add-device" component={AddDevice} />
          <Route path="/h/:home/other-devices" component={Doors} />
          <Route path="/h/:home/home-assistant" component={HomeAssistant} />
          <Route path="/h/:home/team" component={Team} />
          <Route path="/system" component={System} />
          <Route path="/system/log" component={Log} />
          <Route path="/system/tokens" component={Tokens} />
          <Route path="/system/profile" component={Profile} />
          <Route path="/system/security" component={Security} />
          {FRONT_PAGES.map(({ path }) => <Route key={path} path={path} component={Start} />)}
          <Route path="/system/privacy" component={Privacy} />
          {publicRoutes}
          <Route default component={NotFound} />
        </Router>
      </Shell>
    );
  }
  if (loading) return <Starting />;
  if (isFront(path)) return <Router>{FRONT_PAGES.map((page) => <Route key={page.path} {...page} />)}</Router>;
  if (isPublic) {
    return (
      <PublicFrame>
        <Router>{publicRoutes}</Router>
      </PublicFrame>
    );
  }
  if (problem) return <Unreachable problem={problem} retry={loadSession} />;
  return <SignIn />;
}
