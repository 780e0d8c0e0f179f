import { Laptop, Smartphone, Trash2 } from "lucide-preact";
import { useState } from "preact/hooks";
import type { PushDevice } from "../../../worker/protocol/notices.ts";
import { removePushSubscription, testPushSubscription } from "../../api/notices.ts";
import { t } from "../../i18n/translate.ts";
import { unsubscribeHere } from "../../push/forget_notices.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { whenText } from "../security/when_text.ts";
import { problemTitle } from "../shell/problem_text.ts";

interface DeviceListProps {
  devices: readonly PushDevice[];
  reload(): Promise<void>;
}

export function DeviceList({ devices, reload }: DeviceListProps) {
  const [busy, setBusy] = useState<string | null>(null);
  const [said, setSaid] = useState("");

  async function test(id: string) {
    setBusy(id);
    const answer = await testPushSubscription(id);
    setSaid(answer.ok ? t(`notices.tested.${answer.value.result}`) : problemTitle(answer));
    await reload();
    setBusy(null);
  }
  async function remove({ id, thisOne }: PushDevice) {
    setBusy(id);
    const answer = await removePushSubscription(id);
    if (answer.ok && thisOne) await unsubscribeHere().catch(() => {});
    setSaid(answer.ok ? "" : problemTitle(answer));
    await reload();
    setBusy(null);
  }

  return (
    <Card title={t("notices.devices")}>
      {devices.length === 0 && (
        <>
          <p class="notices-name">{t("notices.none")}</p>
          <p class="field-hint">{t("notices.noneHelp")}</p>
        </>
      )}
      <ul class="notices-list">
        {devices.map((device) => (
          <DeviceRow
            key={device.id}
            device={device}
            busy={busy === device.id}
            onTest={() => void test(device.id)}
            onRemove={() => void remove(device)}
          />
        ))}
      </ul>
      <p class="notices-said" role="status">{said}</p>
    </Card>
  );
}

interface DeviceRowProps {
  device: PushDevice;
  busy: boolean;
  onTest(): void;
  onRemove(): void;
}

function DeviceRow({ device, busy, onTest, onRemove }: DeviceRowProps) {
  const { createdAtS, lastDeliveredAtS, trouble, thisOne } = device;
  const name = device.device || t("notices.unknownDevice");
  const Icon = /Android|iOS/.test(name) ? Smartphone : Laptop;
  const last = lastDeliveredAtS === null
    ? t("notices.neverDelivered")
    : t("notices.delivered", { date: whenText(lastDeliveredAtS) });
  return (
    <li>
      <Icon size={20} aria-hidden="true" />
      <div class="notices-what">
        <p class="notices-name">
          <span>{name}</span>
          {thisOne && <Badge look="fresh">{t("notices.thisOne")}</Badge>}
        </p>
        <p class="field-hint">{t("notices.since", { date: whenText(createdAtS) })} · {last}</p>
        {trouble !== null && <p class="field-error">{t(`notices.trouble.${trouble}`)}</p>}
      </div>
      <Button busy={busy} onClick={onTest} aria-label={t("notices.testOf", { device: name })}>
        {t("notices.test")}
      </Button>
      <Button look="quiet" iconOnly busy={busy} icon={<Trash2 size={16} />} onClick={onRemove}>
        {t("notices.remove", { device: name })}
      </Button>
    </li>
  );
}
