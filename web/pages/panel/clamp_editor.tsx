import { X } from "lucide-preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { servicePhases } from "../../../worker/domain/branch.ts";
import { isVirtual } from "../../../worker/domain/virtual_branch.ts";
import type { HomeBody } from "../../../worker/protocol/config.ts";
import type { Problem } from "../../api/ask.ts";
import { changeBranch, changeChannel, createBranch, type HomeBranch } from "../../api/homes.ts";
import { panelOrder } from "../../format/branch_order.ts";
import { formatPower } from "../../format/electricity.ts";
import { locale, t } from "../../i18n/translate.ts";
import { reloadHome } from "../../live/home_state.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { CheckField } from "../../ui/check_field.tsx";
import { FigureText } from "../../ui/figure_text.tsx";
import { FormActions } from "../../ui/form_actions.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { SelectField } from "../../ui/select_field.tsx";
import { TextField } from "../../ui/text_field.tsx";
import { draftOf, wishOf } from "../branches/branch_draft.ts";
import { BranchFields } from "../branches/branch_fields.tsx";
import type { ChannelRow } from "../branches/channel_rows.ts";
import { formError } from "../shell/problem_text.ts";
import { clampChanges, clampDraft, multiplierOf } from "./clamp_draft.ts";
import { LegFields } from "./leg_fields.tsx";

interface ClampEditorProps {
  home: HomeBody;
  row: ChannelRow;
  rows: readonly ChannelRow[];
  canChange: boolean;
  onClose(): void;
  onSaved(): void;
}

const NEW = "";
const FIELDS = ["name", "breakerRatingA", "parent", "role"];

export function ClampEditor({ home, row, rows, canChange, onClose, onSaved }: ClampEditorProps) {
  const [clamp, setClamp] = useState(() => clampDraft(row, rows, home.service));
  const branchOf = (id: string | null) => home.branches.find((branch) => branch.id === id) ?? null;
  const [draft, setDraft] = useState(() => draftOf(branchOf(clamp.branch)));
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const [tried, setTried] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  const free = rows.filter((other) =>
    other.device === row.device && other.channel !== row.channel &&
    (other.feed === null || other.feed.target === null || clamp.legs.includes(other.channel))
  );

  async function save(event: SubmitEvent) {
    event.preventDefault();
    setTried(true);
    const wish = wishOf(draft);
    if (!wish.ok || multiplierOf(clamp) === null || busy) return;
    setBusy(true);
    const failed = await keep(wish.value);
    setProblem(failed);
    await reloadHome();
    setBusy(false);
    if (failed === null) onSaved();
  }

  async function keep(wish: Parameters<typeof createBranch>[1]): Promise<Problem | null> {
    const kept = clamp.branch === null
      ? await createBranch(home.id, wish)
      : await changeBranch(home.id, clamp.branch, wish);
    if (!kept.ok) return kept;
    const branch = clamp.branch ?? (kept.value as HomeBranch).id;
    // Whatever is refused after this, the branch is there and is not made twice.
    setClamp((now) => ({ ...now, branch }));
    for (const { channel, change } of clampChanges(home.service, row.channel, clamp, branch)) {
      const answer = await changeChannel(home.id, row.device, channel, change);
      if (!answer.ok) return answer;
    }
    return null;
  }

  async function unuse() {
    const answer = await changeChannel(home.id, row.device, row.channel, { target: null });
    setProblem(answer.ok ? null : answer);
    await reloadHome();
    if (answer.ok) onSaved();
  }

  return (
    <Card class="editor">
      <header class="editor-head">
        <h1 ref={heading} tabIndex={-1}>{t("setup.clamp", { channel: row.channel })}</h1>
        <FigureText quantity={formatPower(row.reading?.powerW ?? null, locale)} size="large" />
        <Button iconOnly look="quiet" class="editor-close" icon={<X size={20} />} onClick={onClose}>
          {t("setup.back")}
        </Button>
      </header>
      <form class="editor-form" onSubmit={save} noValidate>
        <fieldset class="editor-fields" disabled={!canChange}>
          <SelectField
            label={t("setup.existing")}
            value={clamp.branch ?? NEW}
            options={[
              { value: NEW, label: t("setup.newBranch") },
              ...panelOrder(home.branches.filter((branch) => !isVirtual(branch))).map((
                { branch, depth },
              ) => ({
                value: branch.id,
                label: "\u00a0\u00a0".repeat(depth) + branch.name,
              })),
            ]}
            onValue={(value) => {
              const branch = value === NEW ? null : value;
              setClamp({ ...clamp, branch });
              setDraft(draftOf(branchOf(branch)));
            }}
          />
          <BranchFields
            home={home}
            branch={branchOf(clamp.branch)}
            draft={draft}
            change={(part) => setDraft({ ...draft, ...part })}
            problem={problem}
            tried={tried}
          />
          <Segmented
            label={t("channel.phase")}
            labelled
            value={clamp.phase}
            options={[
              ...servicePhases(home.service).map((phase) => ({
                value: `${phase}` as const,
                label: t("now.phase", { phase }),
              })),
              { value: "" as const, label: t("channel.phaseUnknown") },
            ]}
            onValue={(phase) => setClamp({ ...clamp, phase })}
          />
          <LegFields
            free={free.map(({ channel }) => channel)}
            legs={clamp.legs}
            onLegs={(legs) => {
              setClamp({ ...clamp, legs });
              setDraft({ ...draft, poles: `${Math.min(3, legs.length + 1)}` as "1" | "2" | "3" });
            }}
          />
          <CheckField
            label={t("channel.reversed")}
            hint={t("channel.reversedHint")}
            checked={clamp.reversed}
            onChecked={(reversed) => setClamp({ ...clamp, reversed })}
          />
          <TextField
            label={t("channel.multiplier")}
            hint={t("channel.multiplierHint")}
            value={clamp.multiplier}
            onValue={(multiplier) => setClamp({ ...clamp, multiplier })}
            error={tried && multiplierOf(clamp) === null ? t("channel.multiplierWrong") : null}
            input={{ inputMode: "decimal", autocomplete: "off" }}
          />
        </fieldset>
        {canChange && (
          <FormActions sticky failed={formError(problem, FIELDS)} message="">
            <Button look="primary" type="submit" busy={busy}>{t("setup.save")}</Button>
            {row.feed?.target != null && <Button onClick={() => void unuse()}>{t("setup.unuse")}</Button>}
          </FormActions>
        )}
      </form>
    </Card>
  );
}
