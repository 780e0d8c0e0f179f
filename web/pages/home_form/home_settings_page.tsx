import { useState } from "preact/hooks";
import { may } from "../../../worker/domain/access.ts";
import type { HomeBody } from "../../../worker/protocol/config.ts";
import type { HomeWish } from "../../api/homes.ts";
import { t } from "../../i18n/translate.ts";
import { reloadHome } from "../../live/home_state.ts";
import { loadSession } from "../../live/session_state.ts";
import { saveEdit } from "../../offline/save_edit.ts";
import { HomeGate } from "../shell/home_gate.tsx";
import { usePageTitle } from "../shell/page_title.ts";
import { BackToSystem } from "../system/back_to_system.tsx";
import { HomeForm } from "./home_form.tsx";

export default function HomeSettingsPage({ home }: { home: string }) {
  usePageTitle(t("home.settingsTitle"));
  return (
    <>
      <BackToSystem />
      <header class="page-head">
        <h1>{t("home.settingsTitle")}</h1>
      </header>
      <HomeGate id={home}>{(body) => <Settings key={body.id} home={body} />}</HomeGate>
    </>
  );
}

function Settings({ home }: { home: HomeBody }) {
  const { id, name, zone, service, role } = home;
  const [saved, setSaved] = useState<"saved" | "waiting" | null>(null);

  async function send(wish: HomeWish) {
    setSaved(null);
    const answer = await saveEdit(home, "home", id, wish);
    if (!answer.ok) return answer;
    await Promise.all([reloadHome(), loadSession()]);
    setSaved(answer.value);
    return null;
  }

  return (
    <HomeForm
      start={{ name, zone, service }}
      submit={t("home.save")}
      readOnly={!may(role, "configure")}
      message={saved === "saved" ? t("home.saved") : saved === "waiting" ? t("unsent.kept") : ""}
      send={send}
    />
  );
}
