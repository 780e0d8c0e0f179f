import { ChevronRight, CloudUpload, Download, LogOut, Settings } from "lucide-preact";
import { useState } from "preact/hooks";
import { t } from "../../i18n/translate.ts";
import { home } from "../../live/home_state.ts";
import { session, signOut } from "../../live/session_state.ts";
import { waitingEdits } from "../../offline/kept_edits.ts";
import { install, installWay } from "../../pwa/install_offer.ts";
import { usePageTitle } from "../shell/page_title.ts";
import { UnsentHint } from "../waiting/unsent_hint.tsx";
import { SYSTEM_ENTRIES, type SystemEntry } from "./system_entries.ts";
import "../../ui/field.css";
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
        <ul class="system-list">
          {of("person").map((entry) => <Entry key={entry.path} entry={entry} href={entry.path} />)}
          {waitingEdits.value.length > 0 && (
            <li>
              <a class="system-entry" href="/system/waiting">
                <CloudUpload size={20} />
                <span class="system-text">
                  <span>{t("unsent.title")}</span>
                  <span class="field-hint">{t("pwa.waiting", { n: waitingEdits.value.length })}</span>
                </span>
                <ChevronRight size={18} aria-hidden="true" />
              </a>
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
          <ul class="system-list">
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
      <a class="system-entry" href={href}>
        <Icon size={20} />
        <span class="system-text">
          <span>{t(text)}</span>
          <span class="field-hint">{t(hint)}</span>
        </span>
        <ChevronRight size={18} aria-hidden="true" />
      </a>
    </li>
  );
}

/** Whenever somebody looks for it, whether it was offered or declined. */
function InstallEntry({ byShare }: { byShare: boolean }) {
  const text = (
    <>
      <Download size={20} aria-hidden="true" />
      <span class="system-text">
        <span>{t("pwa.install")}</span>
        <span class="field-hint">{t(byShare ? "pwa.installByShare" : "pwa.installHint")}</span>
      </span>
    </>
  );
  return byShare
    ? <p class="system-entry">{text}</p>
    : <button type="button" class="system-entry" onClick={() => void install()}>{text}</button>;
}

function SignOut() {
  const [failed, setFailed] = useState(false);
  return (
    <>
      <button type="button" class="system-entry" onClick={async () => setFailed(!await signOut())}>
        <LogOut size={20} aria-hidden="true" />
        <span class="system-text">{t("system.signOut")}</span>
      </button>
      <UnsentHint />
      {failed && <p class="field-error" role="alert">{t("system.signOutFailed")}</p>}
    </>
  );
}
