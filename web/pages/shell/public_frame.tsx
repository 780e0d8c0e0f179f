import type { ComponentChildren } from "preact";
import { t } from "../../i18n/translate.ts";
import { Brand } from "./brand.tsx";
import { LanguageSelect } from "./language_select.tsx";
import { SiteFoot } from "./site_foot.tsx";
import "./public_frame.css";

/** Around a page that needs nobody to be signed in, or that stands before the service. */
export function PublicFrame({ children, aside }: { children: ComponentChildren; aside?: ComponentChildren }) {
  return (
    <div class="public-frame">
      <a class="skip-link" href="#content">{t("app.skip")}</a>
      <header class="public-head">
        <a class="shell-brand" href="/">
          <Brand />
        </a>
        {aside}
      </header>
      <main class="public-content" id="content" tabIndex={-1}>{children}</main>
      <SiteFoot>
        <LanguageSelect />
      </SiteFoot>
    </div>
  );
}
