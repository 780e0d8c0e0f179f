import { Check, Copy } from "lucide-preact";
import { useState } from "preact/hooks";
import { t } from "../../i18n/translate.ts";
import { Button } from "../../ui/button.tsx";

/** Something to be typed elsewhere, as it is, and a button that copies it. */
export function CopyText({ label, text }: { label: string; text: string }) {
  const [copied, setCopied] = useState(false);
  const copy = () => navigator.clipboard.writeText(text).then(() => setCopied(true), () => setCopied(false));
  return (
    <div class="copy-text">
      <span class="copy-text-label">{label}</span>
      <code class="copy-text-code">{text}</code>
      <Button look="quiet" iconOnly icon={copied ? <Check size={18} /> : <Copy size={18} />} onClick={copy}>
        {copied ? t("doors.copied") : t("doors.copyOf", { what: label })}
      </Button>
    </div>
  );
}
