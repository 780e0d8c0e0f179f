import { Copy } from "lucide-preact";
import { useState } from "preact/hooks";
import type { ProfileBody } from "../../../worker/protocol/team.ts";
import { t } from "../../i18n/translate.ts";
import { Button } from "../../ui/button.tsx";

export function AccountId({ profile }: { profile: ProfileBody }) {
  const [copied, setCopied] = useState(false);

  async function copy() {
    await navigator.clipboard.writeText(profile.id);
    setCopied(true);
  }

  return (
    <dl class="profile-facts">
      <div>
        <dt>{t("profile.id")}</dt>
        <dd class="profile-id">
          <code>{profile.id}</code>
          <Button icon={<Copy size={16} />} onClick={() => void copy().catch(() => setCopied(false))}>
            {t("profile.copy")}
          </Button>
          <span class="field-hint" role="status">{copied ? t("profile.copied") : ""}</span>
        </dd>
        <dd class="field-hint">{t("profile.idHint")}</dd>
      </div>
      <div>
        <dt>{t("profile.email")}</dt>
        <dd>{profile.email ?? t("profile.noEmail")}</dd>
      </div>
    </dl>
  );
}
