import { MapPinOff } from "lucide-preact";
import { t } from "../../i18n/translate.ts";
import { Empty } from "../../ui/empty.tsx";
import { usePageTitle } from "../shell/page_title.ts";

export default function NotFoundPage() {
  usePageTitle(t("notFound.title"));
  return (
    <Empty
      icon={<MapPinOff size={24} />}
      title={t("notFound.title")}
      wholePage
      action={<a class="button button-plain" href="/">{t("notFound.home")}</a>}
    >
      {t("notFound.help")}
    </Empty>
  );
}
