import { TriangleAlert } from "lucide-preact";
import type { ComponentType } from "preact";
import { lazy } from "preact-iso";
import { t } from "../../i18n/translate.ts";
import { Button } from "../../ui/button.tsx";
import { Empty } from "../../ui/empty.tsx";

/** What stands in the place of a part whose code could not be fetched, for example after an update. */
export function Missing({ wholePage }: { wholePage?: boolean }) {
  return (
    <Empty
      icon={<TriangleAlert size={24} />}
      title={t("app.newVersionNeeded")}
      wholePage={wholePage}
      action={<Button onClick={() => location.reload()}>{t("app.reload")}</Button>}
    >
      {t("app.newVersionHelp")}
    </Empty>
  );
}

/** A part that is fetched when it is first shown. */
export function lazyPart<P>(load: () => Promise<{ default: ComponentType<P> }>) {
  return lazy<ComponentType<P>>(() => load().catch(() => ({ default: () => <Missing /> })));
}
