import { CloudOff, TriangleAlert } from "lucide-preact";
import type { Problem } from "../../api/ask.ts";
import { t } from "../../i18n/translate.ts";
import { awaySaid } from "../../live/live_state.ts";
import { Notice } from "../../ui/notice.tsx";
import { problemTitle, serverSentence } from "../shell/problem_text.ts";
import { lazyPart } from "../shell/lazy_part.tsx";
import type { NowReading } from "./now_reading.ts";

// Only where a device is silent.
const SilentDevices = lazyPart(() => import("./silent_devices.tsx"));

interface TroublesProps {
  home: string;
  problem: Problem | null;
  stale: boolean;
  silent: NowReading["silent"];
  nowS: number;
}

/** Why the numbers below may not be those of this minute. */
export function Troubles({ home, problem, stale, silent, nowS }: TroublesProps) {
  const offline = problem?.code === "offline";
  if (offline ? awaySaid.value : !problem && !stale && silent.length === 0) return null;
  return (
    <div class="stack now-troubles">
      {problem && (
        <Notice look="warn" icon={<CloudOff size={20} />} title={problemTitle(problem)}>
          {offline ? t("problem.offlineHelp") : serverSentence(problem)}
        </Notice>
      )}
      {stale && !problem && (
        <Notice look="warn" icon={<TriangleAlert size={20} />} title={t("now.staleHelp")} />
      )}
      {silent.length > 0 && <SilentDevices home={home} devices={silent} nowS={nowS} />}
    </div>
  );
}
