import type { AuditEntry } from "../../api/trail.ts";
import { formatTime } from "../../format/time_text.ts";
import { type Key, locale, t } from "../../i18n/translate.ts";
import { Badge } from "../../ui/badge.tsx";

const VIEWS = new Set(["home", "energy", "power", "voltage", "live"]);

/** What the entry adds to its action, in words. */
function detailWords({ detail }: AuditEntry): string[] {
  if (detail === null) return [];
  const { kind, channel, fields, token, grant } = detail;
  const words: string[] = [];
  if (typeof kind === "string" && VIEWS.has(kind)) words.push(t(`log.view.${kind}` as "log.view.home"));
  if (typeof channel === "string") words.push(t("log.channel", { channel }));
  if (typeof fields === "string" && fields !== "") {
    words.push(t("log.fields", { fields: fieldWords(fields) }));
  }
  if (typeof token === "string") words.push(t("log.byToken"));
  if (typeof grant === "string") words.push(t("log.byProgram"));
  return words;
}

/** In words, where there are some; what is told by a newer server stays as it is. */
function fieldWords(fields: string): string {
  return fields.split(",").map((field) => t(`log.field.${field}` as "log.field.name") || field).join(", ");
}

const ASKERS = new Set(["schedule", "rule", "timer"]);

/** Who or what did it. */
function actorWords({ isYou, who, detail }: AuditEntry): string {
  const by = detail?.by;
  if (typeof by === "string" && ASKERS.has(by)) return t(`log.by.${by}` as "log.by.rule");
  return isYou ? t("log.you") : who ?? t("log.nobody");
}

export function LogEntry({ entry, zone }: { entry: AuditEntry; zone: string }) {
  const { action, atS, target, home, network, result } = entry;
  const words = [
    actorWords(entry),
    home && (home.name ?? t("log.oldHome")),
    ...detailWords(entry),
    network && t("log.network", { network }),
  ].filter((word) => word !== null);
  return (
    <li class="log-entry">
      <div class="log-what">
        <span>{t(`log.${action}` satisfies Key)}</span>
        {target && <span class="log-target">{target}</span>}
        {result !== "ok" && <Badge look="stale">{t("log.refused")}</Badge>}
      </div>
      <time class="log-time" dateTime={new Date(atS * 1000).toISOString()}>
        {formatTime(atS, "fullAndClock", locale, zone)}
      </time>
      <p class="field-hint log-words">{words.join(" · ")}</p>
    </li>
  );
}
