import { Languages } from "lucide-preact";
import { useState } from "preact/hooks";
import { LANGUAGES } from "../../../worker/domain/language.ts";
import { languageName } from "../../format/language_name.ts";
import { isLanguage } from "../../i18n/pick_language.ts";
import { languageShown, t } from "../../i18n/translate.ts";
import { chooseLanguage } from "../../live/language_choice.ts";
import { session } from "../../live/session_state.ts";
import "./language_select.css";

/** For whoever is not signed in; the others have it in their profile. */
export function LanguageSelect() {
  const [failed, setFailed] = useState(false);
  if (session.value.value !== null) return null;

  async function choose(language: string) {
    setFailed(false);
    if (isLanguage(language)) await chooseLanguage(language).catch(() => setFailed(true));
  }

  return (
    <label class="language-select">
      <Languages size={16} aria-hidden="true" />
      <span class="hidden-text">{t("foot.language")}</span>
      <select onChange={(event) => void choose(event.currentTarget.value)}>
        {LANGUAGES.map((language) => (
          <option key={language} value={language} lang={language} selected={language === languageShown()}>
            {languageName(language)}
          </option>
        ))}
      </select>
      <span role="status">{failed && t("problem.offline")}</span>
    </label>
  );
}
