import { HousePlug } from "lucide-preact";
import { may } from "../../../worker/domain/access.ts";
import type { HomeBody } from "../../../worker/protocol/config.ts";
import { t } from "../../i18n/translate.ts";
import { Empty } from "../../ui/empty.tsx";
import { FirstStepsPart } from "../first_steps/first_steps_part.tsx";

/** How far the home has come, and the device that it waits for. */
export default function FirstRun({ home }: { home: HomeBody }) {
  const mayAdd = may(home.role, "manage_devices");
  return (
    <>
      {mayAdd && <FirstStepsPart home={home} />}
      {home.devices.length === 0 && (
        <Empty
          icon={<HousePlug size={24} />}
          title={t("now.noDevice")}
          action={mayAdd && (
            <a class="button button-primary" href={`/h/${encodeURIComponent(home.id)}/add-device`}>
              {t("device.addTitle")}
            </a>
          )}
        >
          {t(mayAdd ? "now.noDeviceHelp" : "now.noDeviceWait")}
        </Empty>
      )}
    </>
  );
}
