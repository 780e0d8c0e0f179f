import { useState } from "preact/hooks";
import { type Language, LANGUAGES } from "../../../worker/domain/language.ts";
import { NICKNAME_MAX_CHARACTERS } from "../../../worker/domain/limits.ts";
import type { ProfileBody } from "../../../worker/protocol/team.ts";
import type { Problem } from "../../api/ask.ts";
import { changeProfile } from "../../api/profile.ts";
import { languageName } from "../../format/language_name.ts";
import { t } from "../../i18n/translate.ts";
import { speakAsChosen } from "../../live/language_choice.ts";
import { Button } from "../../ui/button.tsx";
import { FormActions } from "../../ui/form_actions.tsx";
import { SelectField } from "../../ui/select_field.tsx";
import { TextField } from "../../ui/text_field.tsx";
import { fieldError, formError } from "../shell/problem_text.ts";

const zones = Intl.supportedValuesOf("timeZone");
const FIELDS = ["nickname", "language", "zone"];

interface ProfileFormProps {
  profile: ProfileBody;
  onSaved(profile: ProfileBody): void;
}

export function ProfileForm({ profile, onSaved }: ProfileFormProps) {
  const [wish, setWish] = useState({
    nickname: profile.nickname,
    language: profile.language as Language,
    zone: profile.zone,
  });
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const [saved, setSaved] = useState(false);
  const set = (change: Partial<typeof wish>) => {
    setWish({ ...wish, ...change });
    setSaved(false);
  };
  const known = wish.zone === null || zones.includes(wish.zone) ? zones : [wish.zone, ...zones];

  async function onSubmit(event: SubmitEvent) {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const answer = await changeProfile(wish);
    if (answer.ok) await speakAsChosen(answer.value.language);
    setBusy(false);
    setProblem(answer.ok ? null : answer);
    setSaved(answer.ok);
    if (!answer.ok) return;
    setWish({ ...wish, nickname: answer.value.nickname });
    onSaved(answer.value);
  }

  return (
    <form class="profile-form" onSubmit={onSubmit} noValidate>
      <TextField
        label={t("profile.nickname")}
        hint={t("profile.nicknameHint")}
        error={fieldError(problem, "nickname")}
        value={wish.nickname}
        onValue={(nickname) => set({ nickname })}
        input={{ maxLength: NICKNAME_MAX_CHARACTERS * 8, autocomplete: "nickname" }}
      />
      <SelectField
        label={t("profile.language")}
        error={fieldError(problem, "language")}
        value={wish.language}
        options={LANGUAGES.map((value) => ({ value, label: languageName(value) }))}
        onValue={(language) => set({ language })}
      />
      <SelectField
        label={t("profile.zone")}
        hint={t("profile.zoneHint")}
        error={fieldError(problem, "zone")}
        value={wish.zone ?? ""}
        options={[
          { value: "", label: t("profile.zoneOfHome") },
          ...known.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") })),
        ]}
        onValue={(zone) => set({ zone: zone === "" ? null : zone })}
      />
      <FormActions failed={formError(problem, FIELDS)} message={saved ? t("profile.saved") : ""}>
        <Button look="primary" type="submit" busy={busy}>{t("profile.save")}</Button>
      </FormActions>
    </form>
  );
}
