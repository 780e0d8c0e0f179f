import { TriangleAlert } from "lucide-preact";
import { useState } from "preact/hooks";
import { may } from "../../../worker/domain/access.ts";
import type { SwitchBody } from "../../../worker/protocol/commands.ts";
import type { HomeBody } from "../../../worker/protocol/config.ts";
import type { Problem } from "../../api/ask.ts";
import type { ScheduleBody } from "../../../worker/protocol/schedules.ts";
import type { RuleBody } from "../../../worker/protocol/power_rules.ts";
import { changeSwitch } from "../../api/control.ts";
import { formatEnergy, formatPower } from "../../format/electricity.ts";
import { formatTime } from "../../format/time_text.ts";
import { locale, t } from "../../i18n/translate.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { CheckField } from "../../ui/check_field.tsx";
import { Card } from "../../ui/card.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FigureText } from "../../ui/figure_text.tsx";
import { SwitchButton } from "../../ui/switch_button.tsx";
import { problemTitle } from "../shell/problem_text.ts";
import { RuleList } from "./rule_list.tsx";
import type { SunWay } from "./schedule_editor.tsx";
import { ScheduleList } from "./schedule_list.tsx";
import { endText } from "./end_text.ts";
import type { Shown } from "./switch_shown.ts";
import { TimerBar } from "./timer_bar.tsx";
import type { Refused } from "./use_control.ts";

interface SwitchCardProps {
  home: HomeBody;
  name: string;
  body: SwitchBody;
  schedules: readonly ScheduleBody[];
  sun: SunWay;
  rules: readonly RuleBody[];
  shown: Shown;
  refused: Refused | null;
  onGive(
    wish: { do: "on" | "off" | "timer"; minutes?: number; confirmed?: boolean },
  ): Promise<Problem | null>;
  onChanged(): void;
}

type Goes = { do: "off" } | { do: "timer"; minutes: number };

export function SwitchCard(
  { home, name, body, schedules, sun, rules, shown, refused, onGive, onChanged }: SwitchCardProps,
) {
  const [toConfirm, setToConfirm] = useState<Goes | null>(null);
  const mayControl = may(home.role, "control");
  const clock = (atMs: number) => formatTime(atMs / 1000, "dayAndClock", locale, home.zone);
  async function goOff(wish: Goes) {
    // It may have been marked by somebody else just now: then the server asks.
    const problem = body.confirmOff ? null : await onGive(wish);
    if (body.confirmOff || problem?.code === "confirmation_needed") setToConfirm(wish);
  }

  return (
    <Card class="switch-card">
      <div class="switch-head">
        <div class="switch-text">
          <h2>{name}</h2>
          <p class="switch-state" role="status">{stateText(body, shown, clock)}</p>
        </div>
        <SwitchButton
          label={t("control.switch", { name })}
          on={shown.on}
          waits={shown.waits !== null}
          disabled={!mayControl}
          onPress={() => void (shown.on ? goOff({ do: "off" }) : onGive({ do: "on" }))}
        />
      </div>
      <Troubles shown={shown} refused={refused} />
      <dl class="switch-figures">
        <div>
          <dt>{t("control.power")}</dt>
          <dd>
            <FigureText quantity={formatPower(body.powerW, locale)} size="large" />
          </dd>
        </div>
        <div>
          <dt>{t("control.today")}</dt>
          <dd>
            <FigureText quantity={formatEnergy(body.todayWh, locale)} size="large" />
          </dd>
        </div>
      </dl>
      <div class="switch-notes">
        <Badge look={body.reach === "away" ? "stale" : "fresh"}>{t(`control.reach.${body.reach}`)}</Badge>
        {body.offAtMs !== null && <span>{t("control.timerUntil", { when: clock(body.offAtMs) })}</span>}
      </div>
      {mayControl && <TimerBar onStart={(minutes) => void goOff({ do: "timer", minutes })} />}
      <ScheduleList home={home} body={body} schedules={schedules} sun={sun} onChanged={onChanged} />
      <RuleList home={home} body={body} rules={rules} onChanged={onChanged} />
      {may(home.role, "configure") && (
        <CheckField
          label={t("control.confirmSet")}
          hint={t("control.confirmHint")}
          checked={body.confirmOff}
          onChecked={(confirmOff) => void changeSwitch(home.id, body.device, { confirmOff }).then(onChanged)}
        />
      )}
      <Dialog
        open={toConfirm !== null}
        title={t(toConfirm?.do === "timer" ? "control.confirmTimerTitle" : "control.confirmTitle", { name })}
        onClose={() => setToConfirm(null)}
        actions={
          <>
            <Button onClick={() => setToConfirm(null)}>{t("control.confirmNo")}</Button>
            <Button
              look="danger"
              onClick={() => {
                setToConfirm(null);
                if (toConfirm !== null) void onGive({ ...toConfirm, confirmed: true });
              }}
            >
              {t(toConfirm?.do === "timer" ? "control.confirmTimerYes" : "control.confirmYes")}
            </Button>
          </>
        }
      >
        <p>{t("control.confirmHelp")}</p>
      </Dialog>
    </Card>
  );
}

function stateText(body: SwitchBody, shown: Shown, clock: (atMs: number) => string): string {
  if (shown.waits !== null) {
    const way = t(shown.on ? "control.turningOn" : "control.turningOff");
    return `${way} ${t(`control.wait.${shown.waits}`)}`;
  }
  if (body.on === null) return t("control.unknown");
  const state = t(body.on ? "control.on" : "control.off");
  return body.sinceMs === null ? state : `${state} ${t("control.since", { when: clock(body.sinceMs) })}`;
}

/** What was asked for and did not come about. */
function Troubles({ shown, refused }: { shown: Shown; refused: Refused | null }) {
  const title = refused !== null
    ? t("control.notAsked")
    : shown.failed === null
    ? null
    : t(shown.failed.on ? "control.failed.on" : "control.failed.off");
  if (title === null) return null;
  const why = refused !== null ? problemTitle(refused.problem) : endText(shown.failed!);
  return (
    <p class="switch-trouble" role="alert">
      <TriangleAlert size={18} aria-hidden="true" />
      <span>
        <strong>{title}</strong>
        {why && <span>{` · ${why}`}</span>}
      </span>
    </p>
  );
}
