import { useEffect } from "preact/hooks";
import { t } from "../../i18n/translate.ts";

export function usePageTitle(page: string): void {
  useEffect(() => {
    document.title = t("app.title", { page });
  }, [page]);
}
