/** Places that need nobody to be signed in. */
import { Route } from "preact-iso";
import { withTexts } from "./i18n/more_areas.ts";
import { lazyPart } from "./pages/shell/lazy_part.tsx";

const Policy = lazyPart(() => withTexts("privacy", import("./pages/policy/policy_page.tsx")));
const UiGallery = lazyPart(() => import("./pages/ui_gallery/ui_gallery_page.tsx"));
const Help = lazyPart(() => withTexts("help", import("./pages/help/help_page.tsx")));
const HelpTopic = lazyPart(() => withTexts("help", import("./pages/help/help_topic_page.tsx")));
const Storage = lazyPart(() => withTexts("storage", import("./pages/storage/storage_page.tsx")));
const Guardian = lazyPart(() => withTexts("privacy", import("./pages/guardian/guardian_page.tsx")));
const Invitation = lazyPart(() => withTexts("team", import("./pages/invitation/invitation_page.tsx")));

export const publicRoutes = [
  <Route key="policy" path="/policy" component={Policy} />,
  <Route key="ui" path="/_ui" component={UiGallery} />,
  <Route key="help" path="/help" component={Help} />,
  <Route key="help topic" path="/help/:topic" component={HelpTopic} />,
  <Route key="storage" path="/system/storage" component={Storage} />,
  <Route key="guardian" path="/guardian/:token" component={Guardian} />,
  <Route key="invitation" path="/invitation/:token" component={Invitation} />,
];
