import { BluetoothOff } from "lucide-preact";
import { ErrorBoundary } from "preact-iso";
import { may } from "../../../worker/domain/access.ts";
import type { HomeBody } from "../../../worker/protocol/config.ts";
import { hasBluetooth } from "../../bluetooth/pick_device.ts";
import { t } from "../../i18n/translate.ts";
import { Card } from "../../ui/card.tsx";
import { Notice } from "../../ui/notice.tsx";
import { FirstStepsPart } from "../first_steps/first_steps_part.tsx";
import { HomeGate } from "../shell/home_gate.tsx";
import { usePageTitle } from "../shell/page_title.ts";
import { BluetoothSetup } from "./bluetooth_setup.tsx";
import { ClaimByHand } from "./claim_by_hand.tsx";
import "./add_device_page.css";

export default function AddDevicePage({ home }: { home: string }) {
  usePageTitle(t("device.addTitle"));
  return (
    <>
      <header class="page-head">
        <h1>{t("device.addTitle")}</h1>
      </header>
      <HomeGate id={home}>
        {(body) =>
          may(body.role, "manage_devices")
            ? (
              <>
                <ErrorBoundary>
                  <FirstStepsPart home={body} />
                </ErrorBoundary>
                <AddDevice key={body.id} home={body} />
              </>
            )
            : <p>{t("device.readOnly")}</p>}
      </HomeGate>
    </>
  );
}

function AddDevice({ home }: { home: HomeBody }) {
  return (
    <div class="add-device">
      {hasBluetooth()
        ? <BluetoothSetup home={home.id} />
        : (
          <Notice look="plain" icon={<BluetoothOff size={20} />} title={t("device.noBluetooth")}>
            {t("device.noBluetoothHelp")}
          </Notice>
        )}
      <Card title={t("device.otherWay")}>
        <ClaimByHand home={home} />
      </Card>
      <Card title={t("device.others")}>
        <p class="add-device-lead">{t("device.othersLead")}</p>
        <a class="button button-plain" href={`/h/${encodeURIComponent(home.id)}/other-devices`}>
          {t("device.othersOpen")}
        </a>
      </Card>
    </div>
  );
}
