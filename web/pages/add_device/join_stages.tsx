import { Check, Circle, LoaderCircle } from "lucide-preact";
import { t } from "../../i18n/translate.ts";
import { type Stage, STAGES } from "./setup_run.ts";

const TEXT = { wifi: "pair.stageWifi", claim: "pair.stageClaim", reading: "pair.stageReading" } as const;

/** How far it has come; each line says so in words too. */
export function JoinStages({ stage, stopped }: { stage: Stage; stopped: boolean }) {
  const at = STAGES.indexOf(stage);
  return (
    <ol class="pair-stages">
      {STAGES.map((name, i) => {
        const state = i < at ? "done" : i > at || stopped ? "later" : "now";
        const Icon = { done: Check, now: LoaderCircle, later: Circle }[state];
        const said = { done: "pair.stageDone", now: "pair.stageNow", later: "pair.stageLater" } as const;
        return (
          <li key={name} class={`pair-stage pair-stage-${state}`}>
            <Icon size={18} aria-hidden="true" />
            {t(TEXT[name])}
            <span class="hidden-text">: {t(said[state])}</span>
          </li>
        );
      })}
    </ol>
  );
}
