import { KeyRound } from "lucide-preact";
import { useState } from "preact/hooks";
import type { TokenMade } from "../../../worker/protocol/access_tokens.ts";
import { askTokens } from "../../api/build.ts";
import { t } from "../../i18n/translate.ts";
import { session } from "../../live/session_state.ts";
import { Card } from "../../ui/card.tsx";
import { Empty } from "../../ui/empty.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { useAsked } from "../security/use_asked.ts";
import { usePageTitle } from "../shell/page_title.ts";
import { ProblemState } from "../shell/states.tsx";
import { BackToSystem } from "../system/back_to_system.tsx";
import { TokenForm } from "./token_form.tsx";
import { TokenList } from "./token_list.tsx";
import { TokenShown } from "./token_shown.tsx";
import "../../ui/field.css";
import "./build_page.css";

export default function TokensPage() {
  usePageTitle(t("tokens.title"));
  const { value, problem, reload } = useAsked(askTokens);
  const [made, setMade] = useState<TokenMade | null>(null);
  const homes = session.value.value?.homes ?? [];

  function onMade(token: TokenMade) {
    setMade(token);
    void reload();
  }

  return (
    <>
      <BackToSystem />
      <header class="page-head">
        <h1>{t("tokens.title")}</h1>
      </header>
      <p class="build-lead">
        {t("tokens.lead")} <a href="/docs">{t("tokens.docs")}</a>
      </p>
      <div class="build-columns">
        {made ? <TokenShown made={made} onDone={() => setMade(null)} /> : (
          <Card title={t("tokens.make")}>
            <TokenForm homes={homes} onMade={onMade} />
          </Card>
        )}
        <Card
          title={t("tokens.yours")}
          aside={value?.length ? t("tokens.count", { n: value.length }) : undefined}
        >
          {value === null && problem === null && <Skeleton heightPx={180} label={t("app.loading")} />}
          {value === null && problem && <ProblemState problem={problem} retry={() => void reload()} />}
          {value?.length === 0 && (
            <Empty icon={<KeyRound size={24} />} title={t("tokens.none")}>{t("tokens.noneHelp")}</Empty>
          )}
          {value && value.length > 0 && <TokenList tokens={value} homes={homes} reload={reload} />}
        </Card>
      </div>
    </>
  );
}
