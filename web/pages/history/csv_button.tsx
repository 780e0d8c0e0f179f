import { Download } from "lucide-preact";
import { useState } from "preact/hooks";
import type { HomeBody } from "../../../worker/protocol/config.ts";
import { askCsv } from "../../api/questions.ts";
import { t } from "../../i18n/translate.ts";
import { DEMO_HOME } from "../../live/demo_home.ts";
import { Button } from "../../ui/button.tsx";
import { problemTitle } from "../shell/problem_text.ts";
import { csvName, saveFile } from "./csv_file.ts";
import type { Span } from "./period.ts";

interface CsvButtonProps {
  home: HomeBody;
  kind: "power" | "energy";
  path: string;
  span: Span;
}

/** The whole period of a chart as a file, at the chart's own resolution. */
export function CsvButton({ home, kind, path, span }: CsvButtonProps) {
  const [failed, setFailed] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function download() {
    setBusy(true);
    const file = await askCsv(path);
    setBusy(false);
    setFailed(file.ok ? null : problemTitle(file));
    if (file.ok) saveFile(file.value, csvName(home.id === DEMO_HOME ? DEMO_HOME : home.name, kind, span));
  }

  return (
    <>
      {failed && <span class="field-error" role="alert">{failed}</span>}
      <Button look="quiet" iconOnly icon={<Download size={18} />} busy={busy} onClick={() => void download()}>
        {t("history.download")}
      </Button>
    </>
  );
}
