import { render } from "preact";
import "./theme/palette.css";
import "./theme/meaning.css";
import "./theme/base.css";
import { followKeptTheme } from "./live/kept_theme.ts";
import { App } from "./app.tsx";
import { firstPicture } from "./ui/first_picture.ts";

followKeptTheme();
render(<App />, document.getElementById("app")!);
const begin = (): Promise<void> =>
  import("./after_first_picture.ts").then(
    (rest) => rest.begin(),
    () => addEventListener("online", begin, { once: true }),
  );
void firstPicture.then(begin);
