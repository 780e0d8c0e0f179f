import { CloudUpload, Download, LogOut, Settings } from "lucide-preact";
import { useState } from "preact/hooks";
import { t } from "../../i18n/translate.ts";
import { home } from "../../live/home_state.ts";
import { session, signOut } from "../../live/session_state.ts";
import { waitingEdits } from "../../offline/kept_edits.ts";
import { install, installWay } from "../../pwa/install_offer.ts";
import { ListRow } from "../../ui/list_row.tsx";
import { usePageTitle } from "../shell/page_title.ts";
import { UnsentHint } from "../waiting/unsent_hint.tsx";
import { SYSTEM_ENTRIES, type SystemEntry } from "./system_entries.ts";
import { ErrorLine } from "../../ui/error_line.tsx";
import "./system_page.css";

/** Where everything about the person and the home is set. */
export default function SystemPage() {
  usePageTitle(t("system.title"));
  const homes = session.value.value?.homes ?? [];
  const shown = homes.find(({ id }) => id === home.value.value?.id) ?? homes[0];
  const of = (kind: SystemEntry["of"]) => SYSTEM_ENTRIES.filter((entry) => entry.of === kind);
  return (
    <div class="system">
      <header class="page-head">
        <a class="system-help" href="/help" aria-label={t("system.help")} title={t("system.help")}>
          <Settings size={22} aria-hidden="true" />
        </a>
        <h1>{t("system.title")}</h1>
      </header>
      <section aria-labelledby="system-you">
        <h2 class="system-group" id="system-you">{t("system.you")}</h2>
        <ul class="list system-list">
          {of("person").map((entry) => <Entry key={entry.path} entry={entry} href={entry.path} />)}
          {waitingEdits.value.length > 0 && (
            <li>
              <ListRow
                href="/system/waiting"
                mark={<CloudUpload size={20} />}
                title={t("unsent.title")}
                note={t("pwa.waiting", { n: waitingEdits.value.length })}
              />
            </li>
          )}
          {installWay.value !== null && (
            <li>
              <InstallEntry byShare={installWay.value === "share"} />
            </li>
          )}
          <li>
            <SignOut />
          </li>
        </ul>
      </section>
      {shown && (
        <section aria-labelledby="system-home">
          <h2 class="system-group" id="system-home">{shown.name}</h2>
          <ul class="list system-list">
            {of("home").map((entry) => (
              <Entry
                key={entry.path}
                entry={entry}
                href={`/h/${encodeURIComponent(shown.id)}/${entry.path}`}
              />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function Entry({ entry, href }: { entry: SystemEntry; href: string }) {
  const { text, hint, Icon } = entry;
  return (
    <li>
      <ListRow href={href} mark={<Icon size={20} />} title={t(text)} note={t(hint)} />
    </li>
  );
}

/** Whenever somebody looks for it, whether it was offered or declined. */
function InstallEntry({ byShare }: { byShare: boolean }) {
  return (
    <ListRow
      mark={<Download size={20} aria-hidden="true" />}
      title={t("pwa.install")}
      note={t(byShare ? "pwa.installByShare" : "pwa.installHint")}
      onPress={byShare ? undefined : () => void install()}
    />
  );
}

function SignOut() {
  const [failed, setFailed] = useState(false);
  return (
    <>
      <ListRow
        mark={<LogOut size={20} aria-hidden="true" />}
        title={t("system.signOut")}
        onPress={async () => setFailed(!await signOut())}
      />
      <UnsentHint />
      {failed && <ErrorLine>{t("system.signOutFailed")}</ErrorLine>}
    </>
  );
}
