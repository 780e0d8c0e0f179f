import { X } from "lucide-preact";
import { useLocation } from "preact-iso";
import { useEffect, useRef, useState } from "preact/hooks";
import { may } from "../../../worker/domain/access.ts";
import type { HomeBody } from "../../../worker/protocol/config.ts";
import type { Problem } from "../../api/ask.ts";
import { createBranch } from "../../api/homes.ts";
import type { HomeBranch } from "../../api/homes.ts";
import { t } from "../../i18n/translate.ts";
import { reloadHome } from "../../live/home_state.ts";
import { saveEdit } from "../../offline/save_edit.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { FormActions } from "../../ui/form_actions.tsx";
import { formError } from "../shell/problem_text.ts";
import { type BranchDraft, draftOf, wishOf } from "./branch_draft.ts";
import { BranchFields } from "./branch_fields.tsx";
import { DeleteBranch } from "./delete_branch.tsx";
import { FedBy } from "./fed_by.tsx";

interface BranchEditorProps {
  home: HomeBody;
  /** Null: a new one. */
  branch: HomeBranch | null;
  onClose(): void;
}

const FIELDS = ["name", "breakerRatingA", "parent", "icon", "colour", "role", "poles", "parts"];

export function BranchEditor({ home, branch, onClose }: BranchEditorProps) {
  const { route } = useLocation();
  const [draft, setDraft] = useState<BranchDraft>(() => draftOf(branch));
  const [problem, setProblem] = useState<Problem | null>(null);
  const [state, setState] = useState<"idle" | "saving" | "saved" | "waiting">("idle");
  const [tried, setTried] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const canChange = may(home.role, "configure");
  const fed = branch !== null && home.feeds.some(({ target }) => target === branch.id);
  const at = `/h/${encodeURIComponent(home.id)}`;

  useEffect(() => heading.current?.focus({ preventScroll: true }), []);

  const change = (part: Partial<BranchDraft>) => {
    setDraft({ ...draft, ...part });
    setState("idle");
  };

  async function onSubmit(event: SubmitEvent) {
    event.preventDefault();
    setTried(true);
    const wish = wishOf(draft);
    if (!wish.ok || state === "saving") return;
    setState("saving");
    const answer = branch
      ? await saveEdit(home, "branch", branch.id, wish.value)
      : await createBranch(home.id, wish.value);
    setProblem(answer.ok ? null : answer);
    if (!answer.ok) return setState("idle");
    await reloadHome();
    setState(answer.value === "waiting" ? "waiting" : "saved");
    if (!branch) route(`${at}/branches/${encodeURIComponent((answer.value as HomeBranch).id)}`, true);
  }

  const failed = formError(problem, FIELDS);
  return (
    <Card class="editor">
      <header class="editor-head">
        <h1 ref={heading} tabIndex={-1}>{branch ? t("branch.editTitle") : t("branch.newTitle")}</h1>
        {branch && (
          <a class="editor-link" href={`${at}/history?show=${encodeURIComponent(branch.id)}`}>
            {t("branch.history")}
          </a>
        )}
        <Button iconOnly look="quiet" class="editor-close" icon={<X size={20} />} onClick={onClose}>
          {t("branches.back")}
        </Button>
      </header>
      <form class="editor-form" onSubmit={onSubmit} noValidate>
        <fieldset class="editor-fields" disabled={!canChange}>
          <BranchFields
            home={home}
            branch={branch}
            draft={draft}
            change={change}
            problem={problem}
            tried={tried}
            canBeVirtual={!fed}
          />
        </fieldset>
        {branch && draft.parts === null && <FedBy home={home} branch={branch.id} />}
        {canChange
          ? (
            <FormActions
              sticky
              failed={failed}
              message={state === "saved" ? t("branch.saved") : state === "waiting" ? t("unsent.kept") : ""}
            >
              <Button look="primary" type="submit" busy={state === "saving"}>
                {state === "saving" ? t("branch.saving") : branch ? t("branch.save") : t("branch.create")}
              </Button>
            </FormActions>
          )
          : <p class="field-hint">{t("home.readOnly")}</p>}
      </form>
      {branch && canChange && <DeleteBranch home={home} branch={branch} onDeleted={onClose} />}
    </Card>
  );
}
