import { Zap } from "lucide-preact";
import { useState } from "preact/hooks";
import type { HomeBody } from "../../../worker/protocol/config.ts";
import { t } from "../../i18n/translate.ts";
import { channelKey } from "../../live/current_feeds.ts";
import { home as savedHome } from "../../live/home_state.ts";
import { flowing } from "../../live/live_flow.ts";
import { live, serverNowS } from "../../live/live_state.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { CheckField } from "../../ui/check_field.tsx";
import { type ChannelRow, channelRows } from "../branches/channel_rows.ts";
import { ClampEditor } from "./clamp_editor.tsx";
import { ClampList, stepText } from "./clamp_list.tsx";
import { branchClamps, isNamed, nextUnnamed } from "./setup_steps.ts";
import { useAwake } from "./use_awake.ts";
import { useSteps } from "./use_steps.ts";

interface BranchesStepProps {
  home: HomeBody;
  rows: readonly ChannelRow[];
  canChange: boolean;
  onDone(): void;
}

/** Clamp by clamp: switch something, see which one it is, name it. */
export function BranchesStep({ home, rows, canChange, onDone }: BranchesStepProps) {
  const [chosenKey, setChosen] = useState<string | null>(null);
  const [atPanel, setAtPanel] = useState(false);
  const steps = useSteps(live.value.value, flowing.value);
  useAwake(atPanel);
  const keyOf = ({ device, channel }: ChannelRow) => channelKey(device, channel);
  const clamps = branchClamps(rows);
  const chosen = clamps.find((row) => keyOf(row) === chosenKey) ?? null;
  const done = clamps.filter(isNamed).length;
  const [step] = steps;
  const stepped = step && clamps.find((row) => keyOf(row) === step.key);

  function goOn(after: ChannelRow) {
    // The home was fetched anew since this was drawn: legs that were chosen with it have a name now.
    const kept = channelRows(savedHome.peek().value ?? home, live.peek().value, serverNowS.peek());
    const next = nextUnnamed(kept, after);
    if (next === null) onDone();
    else setChosen(keyOf(next));
  }

  return (
    <div class={`find${atPanel ? " find-at-panel" : ""}${chosen ? " find-chosen" : ""}`}>
      <div class="find-list">
        <Card title={t("setup.findTitle")} aside={t("setup.progress", { done, all: clamps.length })}>
          <p class="field-hint">{t("setup.findHelp")}</p>
          {live.value.value?.at == null && <p class="field-hint">{t("setup.waiting")}</p>}
          <div class={step ? "find-stepped find-found" : "find-stepped"} role="status">
            <Zap size={20} aria-hidden="true" />
            <span>
              {step && stepped
                ? t("setup.steppedOn", { channel: stepped.channel, power: stepText(step) })
                : t("setup.nothingStepped")}
            </span>
            {stepped && canChange && (
              <Button look="primary" onClick={() => setChosen(keyOf(stepped))}>{t("setup.nameIt")}</Button>
            )}
          </div>
          <div class="find-mode">
            <CheckField
              label={t("setup.atPanel")}
              hint={t("setup.atPanelHelp")}
              checked={atPanel}
              onChecked={setAtPanel}
            />
          </div>
          {home.devices.map((device) => {
            const own = clamps.filter((row) => row.device === device.id);
            return [...new Set(own.map(({ unit }) => unit))].map((unit) => (
              <section key={`${device.id} ${unit}`} class="find-unit">
                <h3>{unit === 0 ? device.name || t("setup.unitMain") : t("setup.unit", { n: unit })}</h3>
                <ClampList
                  home={home}
                  rows={own.filter((row) =>
                    row.unit === unit
                  )}
                  steps={steps}
                  chosen={chosen}
                  onChoose={(row) => setChosen(keyOf(row))}
                />
              </section>
            ));
          })}
        </Card>
      </div>
      {chosen && (
        <aside class="find-editor" aria-label={t("setup.clamp", { channel: chosen.channel })}>
          <ClampEditor
            key={keyOf(chosen)}
            home={home}
            row={chosen}
            rows={clamps}
            canChange={canChange}
            onClose={() => setChosen(null)}
            onSaved={() => goOn(chosen)}
          />
        </aside>
      )}
    </div>
  );
}
