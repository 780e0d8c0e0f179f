import { Copy } from "lucide-preact";
import { useState } from "preact/hooks";
import { t } from "../../i18n/translate.ts";
import { Button } from "../../ui/button.tsx";

interface CopyTextProps {
  label: string;
  text: string;
}

/** Something to be copied as it is: a key, a command, an address. */
export function CopyText({ label, text }: CopyTextProps) {
  const [told, setTold] = useState("");
  async function copy() {
    setTold(
      await navigator.clipboard.writeText(text).then(() => t("build.copied"), () => t("build.copyFailed")),
    );
  }
  return (
    <div class="copy-text" role="group" aria-label={label}>
      <div class="copy-text-head">
        <span class="field-label">{label}</span>
        <span class="field-hint" role="status">{told}</span>
        <Button look="quiet" icon={<Copy size={16} />} onClick={() => void copy()}>{t("build.copy")}</Button>
      </div>
      <pre class="copy-text-box" tabIndex={0}><code>{text}</code></pre>
    </div>
  );
}
