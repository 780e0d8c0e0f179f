import { render } from "preact";
import "./theme/palette.css";
import "./theme/meaning.css";
import "./theme/base.css";
import { followKeptTheme } from "./live/kept_theme.ts";
import { followPageViews } from "./live/page_views.ts";
import { App } from "./app.tsx";

followKeptTheme();
followPageViews();
render(<App />, document.getElementById("app")!);
