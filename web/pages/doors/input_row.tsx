import { DOOR_QUANTITIES, QUANTITY } from "../../../worker/domain/door.ts";
import { channelsOf, mainsPhase } from "../../../worker/domain/channel.ts";
import { t } from "../../i18n/translate.ts";
import type { RuleDraft } from "./rule_draft.ts";

const CHANNELS = [...channelsOf("other", []), "plug"];

function channelText(channel: string): string {
  if (channel === "plug") return t("doors.plugChannel");
  return mainsPhase(channel) === null
    ? t("doors.channel", { channel })
    : t("doors.mainsChannel", { channel });
}

interface InputRowProps {
  draft: RuleDraft;
  /** Its newest value and how old that is, or empty. */
  now: string;
  bad: boolean;
  onDraft(draft: RuleDraft): void;
  disabled: boolean;
}

/** One value that a device sends, and what it is. */
export function InputRow({ draft, now, bad, onDraft, disabled }: InputRowProps) {
  const { input, channel, quantity, reversed, multiplier } = draft;
  const channels = CHANNELS.includes(channel) || channel === "" ? CHANNELS : [...CHANNELS, channel];
  return (
    <li class="door-input">
      <span class="door-input-text">
        <span class="door-input-name">{input}</span>
        <span class="door-input-now">{now}</span>
      </span>
      <span class="field-frame door-input-channel">
        <select
          class="field-control field-select"
          aria-label={t("doors.channelOf", { input })}
          disabled={disabled}
          onChange={(event) => onDraft({ ...draft, channel: event.currentTarget.value })}
        >
          <option value="" selected={channel === ""}>{t("doors.notUsed")}</option>
          {channels.map((name) => (
            <option key={name} value={name} selected={name === channel}>{channelText(name)}</option>
          ))}
        </select>
      </span>
      {channel !== "" && (
        <>
          <span class="field-frame door-input-quantity">
            <select
              class="field-control field-select"
              aria-label={t("doors.meaningOf", { input })}
              disabled={disabled}
              onChange={(event) =>
                onDraft({ ...draft, quantity: event.currentTarget.value as RuleDraft["quantity"] })}
            >
              {DOOR_QUANTITIES.map((name) => (
                <option key={name} value={name} selected={name === quantity}>
                  {t(`doors.quantity.${name}`)}
                </option>
              ))}
            </select>
          </span>
          <span class="door-input-sign" aria-hidden="true">×</span>
          <span class="field-frame door-input-times">
            <input
              class="field-control"
              inputMode="decimal"
              aria-label={t("doors.multiplierOf", { input })}
              aria-invalid={bad ? true : undefined}
              value={multiplier}
              disabled={disabled}
              onInput={(event) => onDraft({ ...draft, multiplier: event.currentTarget.value })}
            />
          </span>
          {QUANTITY[quantity].isSigned && (
            <label class="door-input-turn">
              <input
                type="checkbox"
                aria-label={t("doors.reversedOf", { input })}
                checked={reversed}
                disabled={disabled}
                onChange={(event) => onDraft({ ...draft, reversed: event.currentTarget.checked })}
              />
              {t("doors.reversed")}
            </label>
          )}
        </>
      )}
    </li>
  );
}
