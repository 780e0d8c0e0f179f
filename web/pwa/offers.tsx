import { CircleCheck, RefreshCw, Smartphone } from "lucide-preact";
import { useEffect, useState } from "preact/hooks";
import { t } from "../i18n/translate.ts";
import { storageUnasked } from "../live/storage_choice.ts";
import { sentLately } from "../offline/send_edits.ts";
import { Button } from "../ui/button.tsx";
import { Toast } from "../ui/toast.tsx";
import { formUnderWay } from "./form_watch.ts";
import { declineInstall, install, installOffered, installWay } from "./install_offer.ts";
import { takeWaitingVersion, waitingVersion } from "./worker_life.ts";

const SENT_SHOWN_MS = 6_000;

/** One thing at a time, and none of them in the middle of a form. */
export function Offers() {
  const [putOff, setPutOff] = useState<ServiceWorker | null>(null);
  const version = waitingVersion.value;
  if (formUnderWay.value || storageUnasked.value) return null;
  if (sentLately.value > 0) return <Sent n={sentLately.value} />;
  if (version !== null && version !== putOff) {
    return (
      <Toast
        icon={<RefreshCw size={20} />}
        title={t("pwa.newVersion")}
        actions={
          <>
            <Button look="primary" onClick={takeWaitingVersion}>{t("pwa.update")}</Button>
            <Button look="quiet" onClick={() => setPutOff(version)}>{t("pwa.later")}</Button>
          </>
        }
      >
        {t("pwa.newVersionHelp")}
      </Toast>
    );
  }
  if (installOffered.value && installWay.value !== null) return <InstallOffer />;
  return null;
}

function InstallOffer() {
  const byShare = installWay.value === "share";
  return (
    <Toast
      icon={<Smartphone size={20} />}
      title={t("pwa.installOffer")}
      actions={
        <>
          {!byShare && <Button look="primary" onClick={() => void install()}>{t("pwa.installYes")}</Button>}
          <Button look="quiet" onClick={declineInstall}>{t("pwa.installNo")}</Button>
        </>
      }
    >
      {t("pwa.installOfferHelp")} {byShare && t("pwa.installByShare")}
    </Toast>
  );
}

function Sent({ n }: { n: number }) {
  useEffect(() => {
    const timer = setTimeout(() => sentLately.value = 0, SENT_SHOWN_MS);
    return () => clearTimeout(timer);
  }, [n]);
  return <Toast icon={<CircleCheck size={20} />} title={t("pwa.sent", { n })} />;
}
