import { render } from "preact";
import "./theme/palette.css";
import "./theme/meaning.css";
import "./theme/base.css";
import { followKeptTheme } from "./live/kept_theme.ts";
import { App } from "./app.tsx";
import { firstPicture } from "./ui/first_picture.ts";

followKeptTheme();
render(<App />, document.getElementById("app")!);
// Apart from its import, for the bundler waits for the import's styles around all that is chained to it.
const rest = () => import("./after_first_picture.ts");
const begin = (): Promise<void> =>
  rest().then(({ begin }) => begin(), () => addEventListener("online", begin, { once: true }));
void firstPicture.then(begin);
