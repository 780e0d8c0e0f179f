import { t } from "../i18n/translate.ts";
import "../ui/button.css";
import "./demo_bar.css";

/** Above every page of the demo: what this is, and the way out. The links leave the page, and all of the demo with it. */
export function DemoBar() {
  return (
    <aside class="demo-bar" aria-label={t("demo.name")}>
      <p>{t("demo.mark")}</p>
      <a class="button button-primary" href="/register" target="_top">{t("demo.register")}</a>
      <a class="button button-plain" href="/" target="_top">{t("demo.leave")}</a>
    </aside>
  );
}
