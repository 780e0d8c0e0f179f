import type { ComponentChildren } from "preact";
import { t } from "../../i18n/translate.ts";
import "./site_foot.css";

/** At the foot of every page: what people may always look up and change, signed in or not. */
export function SiteFoot({ children }: { children?: ComponentChildren }) {
  return (
    <footer class="site-foot">
      <a href="/policy">{t("foot.policy")}</a>
      <a href="/system/storage">{t("foot.storage")}</a>
      {children}
    </footer>
  );
}
