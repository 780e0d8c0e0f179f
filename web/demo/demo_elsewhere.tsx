import { UserPlus } from "lucide-preact";
import { t } from "../i18n/translate.ts";
import { DEMO_HOME } from "../live/demo_home.ts";
import { Empty } from "../ui/empty.tsx";

/** In the place of pages that the demo home has not. */
export default function DemoElsewhere() {
  return (
    <Empty
      icon={<UserPlus size={24} />}
      title={t("demo.elsewhere")}
      wholePage
      action={<a class="button button-plain" href={`/h/${DEMO_HOME}/now`}>{t("demo.back")}</a>}
    >
      {t("demo.elsewhereHelp")}
    </Empty>
  );
}
