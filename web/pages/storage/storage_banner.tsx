import { t } from "../../i18n/translate.ts";
import { recordStorage } from "../../live/record_storage.ts";
import { ACCEPTED, REFUSED } from "../../live/choose_storage.ts";
import { storageUnasked } from "../../live/storage_choice.ts";
import { Button } from "../../ui/button.tsx";
import "./storage_banner.css";

/** Asks once, at the lower edge: it covers nothing for good, since the page goes on below it. */
export default function StorageBanner({ path }: { path: string }) {
  if (!storageUnasked.value || path === "/system/storage") return null;
  return (
    <section class="storage-banner" aria-label={t("storage.title")}>
      <p>{t("storage.bannerText")}</p>
      <div class="storage-banner-buttons">
        <Button onClick={() => void recordStorage(REFUSED, "banner")}>{t("storage.refuse")}</Button>
        <Button onClick={() => void recordStorage(ACCEPTED, "banner")}>{t("storage.accept")}</Button>
        <a class="button button-quiet" href="/system/storage">{t("storage.choose")}</a>
      </div>
    </section>
  );
}
