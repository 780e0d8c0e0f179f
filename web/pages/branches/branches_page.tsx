import { ArrowUpDown, ListTree, MousePointerClick, Plus } from "lucide-preact";
import { useLocation } from "preact-iso";
import { useEffect, useState } from "preact/hooks";
import { may } from "../../../worker/domain/access.ts";
import type { HomeBody } from "../../../worker/protocol/config.ts";
import { t } from "../../i18n/translate.ts";
import { followHome } from "../../live/live_state.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Empty } from "../../ui/empty.tsx";
import { HomeGate } from "../shell/home_gate.tsx";
import { usePageTitle } from "../shell/page_title.ts";
import { BranchEditor } from "./branch_editor.tsx";
import { BranchPanel } from "./branch_panel.tsx";
import { SetupTabs } from "./setup_tabs.tsx";
import "./branches_page.css";

export const NEW_BRANCH = "new";

export default function BranchesPage({ home, branch }: { home: string; branch?: string }) {
  usePageTitle(t("branches.title"));
  useEffect(() => followHome(home), [home]);
  return (
    <HomeGate id={home}>{(body) => <Branches key={body.id} home={body} chosen={branch ?? null} />}</HomeGate>
  );
}

function Branches({ home, chosen }: { home: HomeBody; chosen: string | null }) {
  const { route } = useLocation();
  const [arranging, setArranging] = useState(false);
  const at = `/h/${encodeURIComponent(home.id)}/branches`;
  const canChange = may(home.role, "configure");
  const branch = home.branches.find(({ id }) => id === chosen) ?? null;
  const close = () => route(at);

  const nothing = home.branches.length === 0 && chosen === null;

  return (
    <div class={nothing ? "setup setup-wide" : chosen === null ? "setup" : "setup setup-chosen"}>
      <div class="setup-list">
        <header class="page-head">
          <h1>{t("branches.title")}</h1>
          <SetupTabs home={home.id} here="branches" />
        </header>
        {canChange && home.branches.length > 0 && (
          <div class="setup-actions">
            <a class="button button-primary" href={`${at}/${NEW_BRANCH}`}>
              <Plus size={16} aria-hidden="true" />
              {t("branches.new")}
            </a>
            {home.branches.length > 1 && (
              <Button
                icon={<ArrowUpDown size={16} />}
                aria-pressed={arranging}
                onClick={() => setArranging(!arranging)}
              >
                {arranging ? t("branches.arrangeDone") : t("branches.arrange")}
              </Button>
            )}
          </div>
        )}
        {home.branches.length === 0
          ? (
            <Card>
              <Empty
                icon={<ListTree size={24} />}
                title={t("branches.empty")}
                action={canChange && (
                  <a class="button button-primary" href={`${at}/${NEW_BRANCH}`}>{t("branches.new")}</a>
                )}
              >
                {t("branches.emptyHelp")}
              </Empty>
            </Card>
          )
          : <BranchPanel home={home} chosen={chosen} arranging={arranging && canChange} />}
      </div>
      {!nothing && (
        <aside class="setup-editor" aria-label={t("branch.editTitle")}>
          {chosen === NEW_BRANCH
            ? <BranchEditor key="new" home={home} branch={null} onClose={close} />
            : branch
            ? <BranchEditor key={branch.id} home={home} branch={branch} onClose={close} />
            : (
              <Card>
                <Empty
                  icon={<MousePointerClick size={24} />}
                  title={t(chosen ? "branch.gone" : "branches.pick")}
                />
              </Card>
            )}
        </aside>
      )}
    </div>
  );
}
