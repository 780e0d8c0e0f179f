import { render } from "preact";
import "./theme/palette.css";
import "./theme/meaning.css";
import "./theme/base.css";
import { App } from "./app.tsx";

render(<App />, document.getElementById("app")!);
