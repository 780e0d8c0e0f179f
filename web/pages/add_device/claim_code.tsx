import { Copy } from "lucide-preact";
import { useState } from "preact/hooks";
import { formatDuration } from "../../format/age.ts";
import { locale, t } from "../../i18n/translate.ts";
import { Button } from "../../ui/button.tsx";

/** The code large enough to be read across a cellar. */
export function ClaimCode({ claim, leftS }: { claim: string; leftS: number }) {
  const [copied, setCopied] = useState("");
  if (leftS <= 0) return <p class="field-error" role="status">{t("device.codeExpired")}</p>;
  const copy = () => navigator.clipboard.writeText(claim).then(() => setCopied(claim), () => setCopied(""));
  return (
    <div class="claim-code">
      <output class="claim-code-text" aria-label={t("device.codeLabel")}>{claim}</output>
      <Button icon={<Copy size={16} />} onClick={copy}>
        {copied === claim ? t("device.copied") : t("device.copy")}
      </Button>
      <p class="add-device-state">{t("device.codeLife", { time: formatDuration(leftS, locale) })}</p>
    </div>
  );
}
