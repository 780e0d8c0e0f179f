import { KeyRound } from "lucide-preact";
import { useState } from "preact/hooks";
import { may } from "../../../worker/domain/access.ts";
import type { HomeBody } from "../../../worker/protocol/config.ts";
import type { DoorBody, DoorMade } from "../../../worker/protocol/doors/door_bodies.ts";
import type { Problem } from "../../api/ask.ts";
import { mapDoor, renewDoorKey } from "../../api/doors.ts";
import { formatAge } from "../../format/age.ts";
import { formatNumber } from "../../format/quantity.ts";
import { locale, t } from "../../i18n/translate.ts";
import { serverNowS } from "../../live/live_state.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { FormActions } from "../../ui/form_actions.tsx";
import { problemTitle } from "../shell/problem_text.ts";
import { InputRow } from "./input_row.tsx";
import { draftsOf, type RuleDraft, rulesOf } from "./rule_draft.ts";

interface DoorCardProps {
  home: HomeBody;
  door: DoorBody;
  reload(): Promise<void>;
  renewed(made: DoorMade): void;
}

/** One device: what it sends, and what that is. */
export function DoorCard({ home, door, reload, renewed }: DoorCardProps) {
  const [changed, setChanged] = useState<ReadonlyMap<string, RuleDraft>>(new Map());
  const [problem, setProblem] = useState<Problem | null>(null);
  const [badInput, setBadInput] = useState<string | null>(null);
  const [saved, setSaved] = useState(false);
  const [busy, setBusy] = useState(false);
  const [asking, setAsking] = useState(false);
  const drafts = draftsOf(door.inputs.map(({ input }) => input), door.rules)
    .map((draft) => changed.get(draft.input) ?? draft);
  const values = new Map(door.inputs.map((input) => [input.input, input]));
  const mayChange = may(home.role, "configure");

  const now = (input: string) => {
    const known = values.get(input);
    if (known === undefined) return "";
    return t("doors.value", {
      value: formatNumber(known.value, Number.isInteger(known.value) ? 0 : 2, locale),
      age: formatAge(Math.max(0, serverNowS.value - known.atS), locale),
    });
  };

  async function save() {
    const meant = rulesOf(drafts);
    setBadInput("badInput" in meant ? meant.badInput : null);
    if (!("rules" in meant)) return;
    setBusy(true);
    const answer = await mapDoor(home.id, door.device, meant.rules);
    if (answer.ok) {
      await reload();
      setChanged(new Map());
    }
    setBusy(false);
    setSaved(answer.ok);
    setProblem(answer.ok ? null : answer);
  }

  async function newKey() {
    setAsking(false);
    const answer = await renewDoorKey(home.id, door.device);
    if (answer.ok) renewed(answer.value);
    setProblem(answer.ok ? null : answer);
  }

  return (
    <Card title={door.name} aside={`${t(`doors.kind.${door.kind}`)} · ${door.serial}`}>
      <div class="door-form">
        {drafts.length === 0 ? <p class="field-hint" role="status">{t("doors.waiting")}</p> : (
          <>
            <p class="field-hint">{t("doors.mapLead")}</p>
            <ul class="door-inputs" aria-label={t("doors.inputs")}>
              {drafts.map((draft) => (
                <InputRow
                  key={draft.input}
                  draft={draft}
                  now={now(draft.input)}
                  bad={badInput === draft.input}
                  disabled={!mayChange}
                  onDraft={(next) => {
                    setSaved(false);
                    setChanged(new Map([...changed, [next.input, next]]));
                  }}
                />
              ))}
            </ul>
          </>
        )}
        <FormActions
          failed={problem ? problemTitle(problem) : badInput && t("doors.multiplierOf", { input: badInput })}
          message={saved ? t("doors.saved") : ""}
        >
          {mayChange && drafts.length > 0 && (
            <Button look={changed.size > 0 ? "primary" : "plain"} busy={busy} onClick={save}>
              {t("doors.save")}
            </Button>
          )}
          <a class="button button-plain" href={`/h/${encodeURIComponent(home.id)}/channels`}>
            {t("doors.toChannels")}
          </a>
          {may(home.role, "manage_devices") && !asking && (
            <Button
              look="quiet"
              icon={<KeyRound size={18} />}
              onClick={() => setAsking(true)}
            >
              {t("doors.newKey")}
            </Button>
          )}
        </FormActions>
        {asking && (
          <div class="door-new-key">
            <p>{t("doors.newKeyHelp")}</p>
            <Button look="danger" onClick={newKey}>{t("doors.newKeyYes")}</Button>
            <Button onClick={() => setAsking(false)}>{t("doors.newKeyNo")}</Button>
          </div>
        )}
      </div>
    </Card>
  );
}
