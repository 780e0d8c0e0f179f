import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { Answer, Problem } from "../../api/ask.ts";
import { t } from "../../i18n/translate.ts";
import { Button } from "../../ui/button.tsx";
import { FormActions } from "../../ui/form_actions.tsx";
import { problemTitle } from "../shell/problem_text.ts";

interface EditFormProps {
  /** Whether it can be saved as it stands. */
  isGood: boolean;
  save(): Promise<Answer<void>>;
  /** Null: there is nothing yet to take away. */
  remove: { text: string; ask(): Promise<Answer<void>> } | null;
  /** What is said here of a refusal that other pages do not know. */
  refusals?: Partial<Record<Problem["code"], string>>;
  /** Saved, taken away, or left as it was. */
  onDone(): void;
  children: ComponentChildren;
}

/** A form in a dialog: its fields, and the buttons that save, leave, or take away what it is about. */
export function EditForm({ isGood, save, remove, refusals, onDone, children }: EditFormProps) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function finish(asked: Promise<Answer<void>>) {
    setBusy(true);
    const answer = await asked;
    setBusy(false);
    setProblem(answer.ok ? null : answer);
    if (answer.ok) onDone();
  }
  function submit(event: Event) {
    event.preventDefault();
    if (isGood) void finish(save());
  }
  return (
    <form class="schedule-form" onSubmit={submit} noValidate>
      {children}
      <FormActions failed={problem && (refusals?.[problem.code] ?? problemTitle(problem))} message="">
        <Button type="submit" look="primary" busy={busy} disabled={!isGood}>{t("schedule.save")}</Button>
        <Button onClick={onDone}>{t("schedule.cancel")}</Button>
        {remove !== null && (
          <Button look="danger" busy={busy} onClick={() => void finish(remove.ask())}>{remove.text}</Button>
        )}
      </FormActions>
    </form>
  );
}
