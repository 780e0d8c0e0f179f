import { useState } from "preact/hooks";
import type { HomeBody } from "../../../worker/protocol/config.ts";
import type { Problem } from "../../api/ask.ts";
import { deleteBranch } from "../../api/homes.ts";
import type { HomeBranch } from "../../api/homes.ts";
import { t } from "../../i18n/translate.ts";
import { reloadHome } from "../../live/home_state.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { ErrorLine } from "../../ui/error_line.tsx";
import { formError } from "../shell/problem_text.ts";

interface DeleteBranchProps {
  home: HomeBody;
  branch: HomeBranch;
  onDeleted(): void;
}

/** Asks first; the server refuses while anything that was measured bears the branch's name. */
export function DeleteBranch({ home, branch, onDeleted }: DeleteBranchProps) {
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function remove() {
    setBusy(true);
    const answer = await deleteBranch(home.id, branch.id);
    setBusy(false);
    setProblem(answer.ok ? null : answer);
    if (!answer.ok) return;
    setAsking(false);
    onDeleted();
    await reloadHome();
  }
  const ask = () => {
    setProblem(null);
    setAsking(true);
  };

  return (
    <div class="editor-delete">
      <Button look="danger" onClick={ask}>{t("branch.delete")}</Button>
      <Dialog
        open={asking}
        title={t("branch.deleteAsk", { name: branch.name })}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{t("branch.deleteNo")}</Button>
            <Button look="danger" busy={busy} onClick={() => void remove()}>{t("branch.deleteYes")}</Button>
          </>
        }
      >
        <p>{t("branch.deleteHelp")}</p>
        {problem && <ErrorLine>{formError(problem, [])}</ErrorLine>}
      </Dialog>
    </div>
  );
}
