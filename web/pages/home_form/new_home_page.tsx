import { ErrorBoundary, useLocation } from "preact-iso";
import { createHome, type HomeWish } from "../../api/homes.ts";
import { t } from "../../i18n/translate.ts";
import { loadSession, session } from "../../live/session_state.ts";
import { FirstStepsPart } from "../first_steps/first_steps_part.tsx";
import { usePageTitle } from "../shell/page_title.ts";
import { HomeForm } from "./home_form.tsx";

export default function NewHomePage() {
  usePageTitle(t("home.newTitle"));
  const { route } = useLocation();

  async function send(wish: HomeWish) {
    const made = await createHome(wish);
    if (!made.ok) return made;
    await loadSession();
    route(`/h/${encodeURIComponent(made.value.id)}/now`);
    return null;
  }

  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <>
      <header class="page-head">
        <h1>{t("home.newTitle")}</h1>
      </header>
      {session.value.value?.homes.length === 0 && (
        <ErrorBoundary>
          <FirstStepsPart home={null} />
        </ErrorBoundary>
      )}
      <p class="form-lead">{t("home.newLead")}</p>
      <HomeForm start={{ name: "", zone, service: "three" }} submit={t("home.create")} send={send} />
    </>
  );
}
