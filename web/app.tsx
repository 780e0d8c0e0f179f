import { ErrorBoundary, LocationProvider, Route, Router, useLocation } from "preact-iso";
import { useEffect, useState } from "preact/hooks";
import { firstFormats } from "./format/first_formats.ts";
import { withTexts } from "./i18n/areas.ts";
import { spoken } from "./i18n/translate.ts";
import { beginHome } from "./live/home_state.ts";
import { beginLanguage } from "./live/language_choice.ts";
import { loadSession, openedPath, session } from "./live/session_state.ts";
import { storageUnasked } from "./live/storage_choice.ts";
import { lazyPart } from "./pages/shell/lazy_part.tsx";
import { placeOf, Shell } from "./pages/shell/shell.tsx";
import { Broken, Starting } from "./pages/shell/states.tsx";
import Start from "./pages/start/start_page.tsx";
import { StorageBanner } from "./pages/storage/storage_banner.tsx";
import { firstPicture, pictureDrawn } from "./ui/first_picture.ts";

const Now = lazyPart(() => withTexts("now", import("./pages/now/now_page.tsx")));
const History = lazyPart(() => withTexts("history", import("./pages/history/history_page.tsx")));

const further = () => import("./pages/shell/further_parts.ts");
// Apart from what is chained to it: the bundler waits for the import's styles around all of it.
const chart = () => import("./chart/time_chart.tsx");
const MorePlaces = lazyPart(() => import("./more_places.tsx"));
const FrontPlaces = lazyPart(() => import("./front_places.tsx"));
const Gate = lazyPart(async () => (await further()).gate());

/** Pages that need nobody to be signed in. */
const PUBLIC_PATHS = /^\/(_ui|policy|help(\/[^/]+)?|system\/storage|(guardian|invitation)\/[^/]+)\/?$/;
/** The start, and the places that begin with a chart. */
const CHARTS = /^\/(h\/[^/]+\/(now|history)\/?)?$/;

const language = beginLanguage();

// The page that the address names is fetched while the session is asked for.
const place = location.pathname.split("/")[3];
if (place === "now" || place === "history") {
  (place === "now" ? Now : History).preload();
  // Run in a turn of its own, before there is something to draw.
  firstFormats().then(chart).catch(() => {});
} else if (place !== undefined) MorePlaces.preload();
// Who comes to the start is most likely signed out: members open a place of their home.
else if (location.pathname === "/") FrontPlaces.preload();

export function App() {
  const [broken, setBroken] = useState(false);
  useEffect(() => {
    language.catch(() => setBroken(true));
    void loadSession();
    // The session's answer is not waited for: a stranger is refused both.
    const { home } = placeOf(location.pathname);
    if (home) beginHome(home);
  }, []);
  if (broken) return <Broken />;
  if (spoken.value === null) return <Starting />;
  return (
    <LocationProvider>
      <ErrorBoundary onError={() => setBroken(true)}>
        <Places />
        <Banner />
      </ErrorBoundary>
    </LocationProvider>
  );
}

/** With the very first words: who the page turns out to be for changes nothing about it. */
function Banner() {
  const { path } = useLocation();
  return storageUnasked.value ? <StorageBanner path={path} /> : null;
}

function Places() {
  const { path } = useLocation();
  const { value, loading } = session.value;
  const isPublic = PUBLIC_PATHS.test(path);
  useEffect(() => {
    openedPath.value = path;
  }, [path]);
  const hasPicture = value !== null && /^\/h\/[^/]+\/(now|history)/.test(path);
  useEffect(() => {
    if (!loading && !hasPicture) pictureDrawn();
  }, [loading, hasPicture]);
  useEffect(() => {
    void firstPicture.then(() => session.peek().value && MorePlaces.preload());
  }, []);
  if (value && value.account.gate !== null && !isPublic) return <Gate session={value} />;
  if (value && value.account.gate === null) {
    return (
      <Shell session={value}>
        {CHARTS.test(path)
          ? (
            <Router>
              <Route path="/" component={Start} />
              <Route path="/h/:home/now" component={Now} />
              <Route path="/h/:home/history" component={History} />
            </Router>
          )
          : (
            <ErrorBoundary>
              <MorePlaces />
            </ErrorBoundary>
          )}
      </Shell>
    );
  }
  if (loading) return <Starting />;
  return <FrontPlaces isPublic={isPublic} />;
}
