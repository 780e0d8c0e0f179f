import type { ConsentsBody } from "../../../worker/protocol/consents.ts";
import { t } from "../../i18n/translate.ts";
import { Badge } from "../../ui/badge.tsx";
import { SwitchField } from "../../ui/switch_field.tsx";

interface PurposeSwitchProps {
  purpose: ConsentsBody["purposes"][number];
  onGiven(given: boolean): void;
}

/** One purpose: what is used, what refusing costs, and the switch that gives and withdraws alike. */
export function PurposeSwitch({ purpose: { title, used, lost, inUse, given }, onGiven }: PurposeSwitchProps) {
  const hint = (
    <dl class="purpose-facts">
      <div>
        <dt>{t("privacy.used")}</dt>
        <dd>{used}</dd>
      </div>
      <div>
        <dt>{t("privacy.lost")}</dt>
        <dd>{lost}</dd>
      </div>
    </dl>
  );
  return (
    <div class="purpose">
      <SwitchField label={title} hint={hint} checked={given} onChecked={onGiven} />
      {!inUse && <Badge look="plain">{t("privacy.notInUse")}</Badge>}
    </div>
  );
}
