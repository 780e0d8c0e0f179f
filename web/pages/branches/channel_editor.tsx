import { X } from "lucide-preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { may } from "../../../worker/domain/access.ts";
import { historyOf } from "../../../worker/domain/feed_history.ts";
import type { HomeBody } from "../../../worker/protocol/config.ts";
import type { Problem } from "../../api/ask.ts";
import { changeChannel } from "../../api/homes.ts";
import { t } from "../../i18n/translate.ts";
import { reloadHome } from "../../live/home_state.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { FormActions } from "../../ui/form_actions.tsx";
import { formError } from "../shell/problem_text.ts";
import { type ChannelDraft, channelDraft, channelWish } from "./channel_draft.ts";
import { ChannelFields } from "./channel_fields.tsx";
import { ChannelLog } from "./channel_log.tsx";
import { ChannelRaw } from "./channel_raw.tsx";
import type { ChannelRow } from "./channel_rows.ts";

interface ChannelEditorProps {
  home: HomeBody;
  row: ChannelRow;
  nowS: number;
  onClose(): void;
}

const FIELDS = ["target", "phase", "multiplier", "since"];

export function ChannelEditor({ home, row, nowS, onClose }: ChannelEditorProps) {
  const { device, channel, feed, reading } = row;
  const history = historyOf(home.feeds, device, channel);
  const everFed = history.some(({ target }) => target !== null);
  const [draft, setDraft] = useState<ChannelDraft>(() => channelDraft(channel, feed, everFed));
  const [problem, setProblem] = useState<Problem | null>(null);
  const [state, setState] = useState<"idle" | "saving" | "saved">("idle");
  const [tried, setTried] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const wish = channelWish(draft, home.zone, nowS);

  useEffect(() => heading.current?.focus({ preventScroll: true }), []);

  const change = (part: Partial<ChannelDraft>) => {
    setDraft({ ...draft, ...part });
    setState("idle");
  };

  async function onSubmit(event: SubmitEvent) {
    event.preventDefault();
    setTried(true);
    if (!wish.ok || state === "saving") return;
    setState("saving");
    const answer = await changeChannel(home.id, device, channel, wish.value);
    setProblem(answer.ok ? null : answer);
    if (answer.ok) await reloadHome();
    setState(answer.ok ? "saved" : "idle");
  }

  const failed = formError(problem, FIELDS);
  return (
    <Card class="editor">
      <header class="editor-head">
        <h1 ref={heading} tabIndex={-1}>{t("channel.title", { channel })}</h1>
        <Button iconOnly look="quiet" class="editor-close" icon={<X size={20} />} onClick={onClose}>
          {t("channels.back")}
        </Button>
      </header>
      <ChannelRaw reading={reading} nowS={nowS} />
      {may(home.role, "configure")
        ? (
          <form class="editor-form" onSubmit={onSubmit} noValidate>
            <ChannelFields
              home={home}
              draft={draft}
              change={change}
              faults={tried && !wish.ok ? wish.faults : []}
              problem={problem}
            />
            <p class="channel-law">{t("channel.law")}</p>
            <FormActions sticky failed={failed} message={state === "saved" ? t("channel.saved") : ""}>
              <Button look="primary" type="submit" busy={state === "saving"}>
                {state === "saving" ? t("channel.saving") : t("channel.save")}
              </Button>
            </FormActions>
          </form>
        )
        : <p class="field-hint">{t("home.readOnly")}</p>}
      {history.length > 0 && <ChannelLog home={home} history={history} />}
    </Card>
  );
}
