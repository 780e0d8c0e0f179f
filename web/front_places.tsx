/** Where somebody is who is not signed in. */
import { Route, Router, useLocation } from "preact-iso";
import { withTexts } from "./i18n/more_areas.ts";
import { DEMO_PATHS } from "./live/demo_home.ts";
import { loadSession, session } from "./live/session_state.ts";
import { PublicFrame } from "./pages/shell/public_frame.tsx";
import { lazyPart } from "./pages/shell/lazy_part.tsx";
import { Unreachable } from "./pages/shell/states.tsx";
import { publicRoutes } from "./public_places.tsx";

const SignIn = lazyPart(() => withTexts("frontDoor", import("./pages/front_door/sign_in_page.tsx")));
const Reset = lazyPart(() => withTexts("frontDoor", import("./pages/front_door/reset_page.tsx")));
const Register = lazyPart(() =>
  withTexts("privacy", withTexts("frontDoor", import("./pages/front_door/register_page.tsx")))
);

const Demo = lazyPart(() => withTexts("demo", import("./demo/demo_door.tsx")));

const FRONT_PAGES = [
  { path: "/register", component: Register },
  { path: "/reset", component: Reset },
];

// Who comes to the start is most likely signed out: members open a place of their home.
if (location.pathname === "/") SignIn.preload();

export default function FrontPlaces({ isPublic }: { isPublic: boolean }) {
  const { path } = useLocation();
  const { problem } = session.value;
  if (FRONT_PAGES.some((page) => page.path === path)) {
    return <Router>{FRONT_PAGES.map((page) => <Route key={page.path} {...page} />)}</Router>;
  }
  if (isPublic) {
    return (
      <PublicFrame>
        <Router>{publicRoutes}</Router>
      </PublicFrame>
    );
  }
  if (DEMO_PATHS.test(path)) return <Demo />;
  if (problem) return <Unreachable problem={problem} retry={loadSession} />;
  return <SignIn />;
}
