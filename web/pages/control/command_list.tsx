import type { CommandBody } from "../../../worker/protocol/commands.ts";
import { formatTime } from "../../format/time_text.ts";
import { locale, t } from "../../i18n/translate.ts";
import { Badge } from "../../ui/badge.tsx";
import { Card } from "../../ui/card.tsx";
import { durationText } from "./duration_text.ts";
import { endText } from "./end_text.ts";

interface CommandListProps {
  commands: readonly CommandBody[];
  zone: string;
  nameOf(at: { device: string; channel: string }): string;
  /** Null: nobody known. */
  personOf(account: string): string | null;
}

/** What was asked of the home's switches, by whom, and what came of it. */
export function CommandList({ commands, zone, nameOf, personOf }: CommandListProps) {
  return (
    <Card title={t("control.history")} class="command-card">
      {commands.length === 0 && <p class="field-hint">{t("control.historyNone")}</p>}
      <ol class="command-list">
        {commands.map((command) => (
          <li key={command.id} class="command-row">
            <div class="command-what">
              <span class="command-name">{nameOf(command)}</span>
              <span>{didText(command)}</span>
              <Badge look={command.state === "done" ? "fresh" : isBad(command) ? "stale" : "plain"}>
                {t(`control.state.${command.state}`)}
              </Badge>
            </div>
            <p class="field-hint">
              {[
                formatTime(command.askedAtMs / 1000, "dayAndClock", locale, zone),
                askerText(command, personOf),
                endText(command),
              ].filter((word) => word !== null).join(" · ")}
            </p>
          </li>
        ))}
      </ol>
    </Card>
  );
}

function isBad({ state }: CommandBody): boolean {
  return state === "failed" || state === "expired";
}

function didText({ on, forS }: CommandBody): string {
  if (forS !== null) return t("control.did.timer", { duration: durationText(forS / 60) });
  return t(on ? "control.did.on" : "control.did.off");
}

function askerText({ by }: CommandBody, personOf: (account: string) => string | null): string {
  if (by.kind !== "person") return t(`control.by.${by.kind}`);
  return personOf(by.id) ?? t("control.by.somebody");
}
