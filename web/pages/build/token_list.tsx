import { KeyRound, Trash2 } from "lucide-preact";
import { useState } from "preact/hooks";
import type { TokenBody } from "../../../worker/protocol/access_tokens.ts";
import type { SessionBody } from "../../../worker/protocol/config.ts";
import { revokeToken } from "../../api/build.ts";
import { t } from "../../i18n/translate.ts";
import { serverNowS } from "../../live/live_state.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { ErrorLine } from "../../ui/error_line.tsx";
import { whenText } from "../security/when_text.ts";
import { problemTitle } from "../shell/problem_text.ts";

interface TokenListProps {
  tokens: readonly TokenBody[];
  homes: SessionBody["homes"];
  reload(): Promise<void>;
}

export function TokenList({ tokens, homes, reload }: TokenListProps) {
  const [asked, setAsked] = useState<TokenBody | null>(null);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);

  async function onRevoke() {
    if (asked === null) return;
    setBusy(true);
    const answer = await revokeToken(asked.id);
    if (answer.ok) await reload();
    setBusy(false);
    setFailed(answer.ok ? null : problemTitle(answer));
    setAsked(null);
  }

  return (
    <>
      <ul class="build-list">
        {tokens.map((token) => (
          <li key={token.id}>
            <KeyRound size={20} aria-hidden="true" />
            <TokenText token={token} homes={homes} />
            <Button look="quiet" iconOnly icon={<Trash2 size={16} />} onClick={() => setAsked(token)}>
              {t("tokens.revokeOf", { name: token.name })}
            </Button>
          </li>
        ))}
      </ul>
      {failed && <ErrorLine>{failed}</ErrorLine>}
      <Dialog
        open={asked !== null}
        title={t("tokens.revokeAsk", { name: asked?.name ?? "" })}
        onClose={() => setAsked(null)}
        actions={
          <>
            <Button onClick={() => setAsked(null)}>{t("build.cancel")}</Button>
            <Button look="danger" busy={busy} onClick={() => void onRevoke()}>{t("tokens.revokeYes")}</Button>
          </>
        }
      >
        <p class="field-hint">{t("tokens.revokeHelp")}</p>
      </Dialog>
    </>
  );
}

function TokenText({ token, homes }: { token: TokenBody; homes: SessionBody["homes"] }) {
  const { name, home, scopes, expiresAtS, lastUsedAtS } = token;
  const where = home === null
    ? t("tokens.allHomes")
    : homes.find(({ id }) => id === home)?.name ?? t("tokens.oldHome");
  const used = lastUsedAtS === null
    ? t("tokens.neverUsed")
    : t("tokens.used", { date: whenText(lastUsedAtS) });
  const expired = expiresAtS <= serverNowS.value;
  return (
    <div class="build-what">
      <p class="build-name">
        <span>{name}</span>
        {expired && <Badge look="stale">{t("tokens.expired", { date: whenText(expiresAtS) })}</Badge>}
      </p>
      <p class="field-hint">
        {where} · {used}
        {!expired && ` · ${t("tokens.expires", { date: whenText(expiresAtS) })}`}
      </p>
      <p class="build-tags">
        {scopes.map((scope) => <span key={scope} class="build-tag">{t(`scope.${scope}`)}</span>)}
      </p>
    </div>
  );
}
