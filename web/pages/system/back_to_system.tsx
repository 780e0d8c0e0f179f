import { ChevronLeft } from "lucide-preact";
import { t } from "../../i18n/translate.ts";
import "./back_to_system.css";

/** Above the title of a page that the System page leads to. */
export function BackToSystem() {
  return (
    <a class="back-to-system" href="/system">
      <ChevronLeft size={16} aria-hidden="true" />
      {t("nav.system")}
    </a>
  );
}
