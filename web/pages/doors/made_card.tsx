import type { DoorMade } from "../../../worker/protocol/doors/door_bodies.ts";
import { t } from "../../i18n/translate.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { CopyText } from "./copy_text.tsx";
import { doorLines } from "./door_lines.ts";

interface MadeCardProps {
  home: string;
  name: string;
  made: DoorMade;
  done(): void;
}

/** The lines for a device, as long as its key is known. */
export function MadeCard({ home, name, made, done }: MadeCardProps) {
  return (
    <Card title={t("doors.linesTitle", { name })}>
      <div class="door-lines">
        <p class="field-hint">{t("doors.linesOnce")}</p>
        {doorLines(location.origin, home, made).map(({ title, rows, note }) => (
          <section key={title} class="door-block">
            <h3>{t(title)}</h3>
            {rows.map(({ label, text }) => <CopyText key={label} label={t(label)} text={text} />)}
            {note && <p class="field-hint">{t(note)}</p>}
          </section>
        ))}
        <div>
          <Button look="primary" onClick={done}>{t("doors.linesDone")}</Button>
        </div>
      </div>
    </Card>
  );
}
