import { Laptop, Smartphone } from "lucide-preact";
import { useState } from "preact/hooks";
import type { OpenSession } from "../../../worker/protocol/identity.ts";
import type { Problem } from "../../api/ask.ts";
import { askSessions, endOneSession, endOtherSessions } from "../../api/identity.ts";
import { t } from "../../i18n/translate.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { problemTitle } from "../shell/problem_text.ts";
import { ProblemState } from "../shell/states.tsx";
import { useAsked } from "./use_asked.ts";
import { whenText } from "./when_text.ts";

export function SessionsCard() {
  const { value, problem, reload } = useAsked(askSessions);
  const [busy, setBusy] = useState<string | null>(null);
  const [said, setSaid] = useState("");

  async function end(which: string, work: () => Promise<{ ok: true } | Problem>, done: () => string) {
    setBusy(which);
    const answer = await work();
    setSaid(answer.ok ? done() : problemTitle(answer));
    await reload();
    setBusy(null);
  }
  const endOthers = async () => {
    let ended = 0;
    await end("others", async () => {
      const answer = await endOtherSessions();
      if (answer.ok) ended = answer.value.ended;
      return answer;
    }, () => t("sessions.ended", { n: ended }));
  };

  return (
    <Card title={t("sessions.title")}>
      {value === null && problem === null && <Skeleton heightPx={160} label={t("app.loading")} />}
      {value === null && problem && <ProblemState problem={problem} retry={reload} />}
      {value && (
        <>
          <ul class="security-list">
            {value.map((open) => (
              <SessionRow
                key={open.id}
                open={open}
                busy={busy === open.id}
                onEnd={() => end(open.id, () => endOneSession(open.id), () => t("sessions.ended", { n: 1 }))}
              />
            ))}
          </ul>
          {value.length > 1 && (
            <>
              <Button look="danger" busy={busy === "others"} onClick={endOthers}>
                {t("sessions.endOthers")}
              </Button>
              <p class="security-said field-hint">{t("sessions.hint")}</p>
            </>
          )}
        </>
      )}
      <p class="security-said" role="status">{said}</p>
    </Card>
  );
}

function SessionRow({ open, busy, onEnd }: { open: OpenSession; busy: boolean; onEnd(): void }) {
  const device = open.device || t("sessions.unknownDevice");
  const place = open.place || t("sessions.unknownPlace");
  const Icon = /Android|iOS/.test(device) ? Smartphone : Laptop;
  return (
    <li>
      <Icon size={20} aria-hidden="true" />
      <div class="security-what">
        <p class="security-name">
          <span>{device}</span>
          {open.thisOne && <Badge look="fresh">{t("sessions.thisOne")}</Badge>}
        </p>
        <p class="security-more">
          {place} · {t("sessions.lastUsed", { date: whenText(open.lastUsedAtS) })} ·{" "}
          {t("sessions.since", { date: whenText(open.createdAtS) })}
        </p>
      </div>
      {!open.thisOne && (
        <Button look="quiet" busy={busy} onClick={onEnd} aria-label={t("sessions.end", { device })}>
          {t("sessions.endShort")}
        </Button>
      )}
    </li>
  );
}
