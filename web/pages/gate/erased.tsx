import { CircleCheck } from "lucide-preact";
import { t } from "../../i18n/translate.ts";
import { Empty } from "../../ui/empty.tsx";

/** After it: that it is done. */
export function Erased() {
  return (
    <Empty
      icon={<CircleCheck size={24} />}
      title={t("end.erased")}
      wholePage
      action={<a class="button button-plain" href="/" target="_top">{t("end.toStart")}</a>}
    >
      {t("end.erasedHelp")}
    </Empty>
  );
}
