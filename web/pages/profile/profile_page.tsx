import { useEffect, useState } from "preact/hooks";
import type { ProfileBody } from "../../../worker/protocol/team.ts";
import type { Problem } from "../../api/ask.ts";
import { askProfile } from "../../api/profile.ts";
import { t } from "../../i18n/translate.ts";
import { Card } from "../../ui/card.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { usePageTitle } from "../shell/page_title.ts";
import { ProblemState } from "../shell/states.tsx";
import { BackToSystem } from "../system/back_to_system.tsx";
import { AccountId } from "./account_id.tsx";
import { PictureField } from "./picture_field.tsx";
import { ProfileForm } from "./profile_form.tsx";
import "./profile_page.css";

export default function ProfilePage() {
  usePageTitle(t("profile.title"));
  const [profile, setProfile] = useState<ProfileBody | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function load() {
    const answer = await askProfile();
    if (answer.ok) setProfile(answer.value);
    setProblem(answer.ok ? null : answer);
  }
  useEffect(() => void load(), []);

  return (
    <div class="profile">
      <BackToSystem />
      <header class="page-head">
        <h1>{t("profile.title")}</h1>
      </header>
      {profile
        ? (
          <div class="stack">
            <p class="profile-lead">{t("profile.lead")}</p>
            <Card title={t("profile.picture")}>
              <PictureField
                profile={profile}
                onVersion={(pictureVersion) => setProfile({ ...profile, pictureVersion })}
              />
            </Card>
            <Card>
              <ProfileForm profile={profile} onSaved={setProfile} />
            </Card>
            <Card>
              <AccountId profile={profile} />
            </Card>
          </div>
        )
        : problem
        ? <ProblemState problem={problem} retry={() => void load()} />
        : <Skeleton heightPx={320} label={t("app.loading")} />}
    </div>
  );
}
