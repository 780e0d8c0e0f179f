import { Bell, BellOff, BellRing } from "lucide-preact";
import { useState } from "preact/hooks";
import { t } from "../../i18n/translate.ts";
import type { PushAbility } from "../../push/this_browser.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";

interface ThisDeviceProps {
  ability: PushAbility;
  isOn: boolean;
  onTurnOn(): Promise<void>;
}

export function ThisDevice({ ability, isOn, onTurnOn }: ThisDeviceProps) {
  const [busy, setBusy] = useState(false);
  async function turnOn() {
    setBusy(true);
    await onTurnOn();
    setBusy(false);
  }
  const Icon = ability !== "ready" ? BellOff : isOn ? BellRing : Bell;
  const said = ability !== "ready"
    ? `notices.${ability}` as const
    : isOn
    ? "notices.hereOn"
    : "notices.hereOff";
  return (
    <Card title={t("notices.here")}>
      <div class="notices-here">
        <Icon size={20} aria-hidden="true" />
        <p role="status">{t(said)}</p>
      </div>
      {ability === "ready" && !isOn && (
        <Button busy={busy} onClick={() => void turnOn()}>{t("notices.turnOn")}</Button>
      )}
    </Card>
  );
}
