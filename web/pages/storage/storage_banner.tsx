import { t } from "../../i18n/translate.ts";
import { storageUnasked } from "../../live/storage_choice.ts";
import { Button } from "../../ui/button.tsx";
import "./storage_banner.css";

async function record(choice: "ACCEPTED" | "REFUSED"): Promise<void> {
  const { storageRecorder } = await import("../shell/further_parts.ts");
  const [{ recordStorage }, choices] = await Promise.all([
    storageRecorder(),
    import("../../live/choose_storage.ts"),
  ]);
  await recordStorage(choices[choice], "banner");
}

/** Addresses of members: their pages stand over the bottom bar. */
const OVER_BAR = /^\/(h|system)(\/|$)/;

/** Asks once, at the lower edge: it covers nothing for good, since the page goes on below it. */
export function StorageBanner({ path }: { path: string }) {
  if (!storageUnasked.value || path === "/system/storage") return null;
  return (
    <section
      class={OVER_BAR.test(path) ? "storage-banner storage-banner-over-bar" : "storage-banner"}
      aria-label={t("foot.storage")}
    >
      <p>{t("storage.bannerText")}</p>
      <div class="storage-banner-buttons">
        <Button onClick={() => void record("REFUSED")}>{t("storage.refuse")}</Button>
        <Button onClick={() => void record("ACCEPTED")}>{t("storage.accept")}</Button>
        <a class="button button-quiet" href="/system/storage">{t("storage.choose")}</a>
      </div>
    </section>
  );
}
