import { CloudOff, TriangleAlert } from "lucide-preact";
import { useEffect, useState } from "preact/hooks";
import { formatAge } from "../format/age.ts";
import { locale, t } from "../i18n/translate.ts";
import { awaySaid } from "../live/live_state.ts";
import { session } from "../live/session_state.ts";
import { seenAtMs, unreachable } from "../offline/connection.ts";
import { waitingEdits } from "../offline/kept_edits.ts";
import { StatusStrip } from "../ui/status_strip.tsx";

const TICK_MS = 10_000;
/** What is younger is as good as new. */
const TOLD_FROM_S = 60;

/** Above every page: without the server, how old the shown is; and what waits for the server or for the person. */
export function ConnectionStrip() {
  const away = unreachable.value;
  const edits = waitingEdits.value;
  const undecided = edits.filter(({ trouble }) => trouble !== null).length;
  const shown = session.value.value !== null && (away || edits.length > 0);
  const nowMs = useNowMs(away && shown);
  useEffect(() => {
    awaySaid.value = shown;
    document.documentElement.classList.toggle("has-strip", shown);
  }, [shown]);
  if (!shown) return null;
  const ageS = (nowMs - seenAtMs.value) / 1000;
  const waiting = undecided > 0
    ? t("pwa.undecided", { n: undecided })
    : edits.length > 0
    ? t("pwa.waiting", { n: edits.length })
    : null;
  return (
    <StatusStrip
      icon={away ? <CloudOff size={16} /> : <TriangleAlert size={16} />}
      title={away ? t("pwa.offline") : waiting!}
      action={waiting !== null && <a href="/system/waiting">{away ? waiting : t("pwa.look")}</a>}
    >
      {away && seenAtMs.value > 0 && ageS >= TOLD_FROM_S
        ? t("pwa.asOf", { age: formatAge(ageS, locale) })
        : null}
    </StatusStrip>
  );
}

function useNowMs(running: boolean): number {
  const [nowMs, setNowMs] = useState(Date.now());
  useEffect(() => {
    if (!running) return;
    setNowMs(Date.now());
    const timer = setInterval(() => setNowMs(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, [running]);
  return Math.max(nowMs, seenAtMs.value);
}
