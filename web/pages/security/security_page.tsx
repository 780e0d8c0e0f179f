import { t } from "../../i18n/translate.ts";
import { session } from "../../live/session_state.ts";
import { usePageTitle } from "../shell/page_title.ts";
import { BackToSystem } from "../system/back_to_system.tsx";
import { EmailCard } from "./email_card.tsx";
import { PasskeysCard } from "./passkeys_card.tsx";
import { PasswordCard } from "./password_card.tsx";
import { SessionsCard } from "./sessions_card.tsx";
import "./security_page.css";

export default function SecurityPage() {
  usePageTitle(t("security.title"));
  const email = session.value.value?.account.email ?? null;
  return (
    <>
      <BackToSystem />
      <header class="page-head">
        <h1>{t("security.title")}</h1>
      </header>
      <p class="security-text">{t("security.lead")}</p>
      <div class="security-cards">
        <PasswordCard />
        <PasskeysCard />
        <EmailCard email={email} />
        <SessionsCard />
      </div>
    </>
  );
}
