import { useState } from "preact/hooks";
import { t } from "../../i18n/translate.ts";
import { endedHere } from "../../live/session_state.ts";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/text_field.tsx";
import { BrandMark } from "../shell/brand.tsx";
import { usePageTitle } from "../shell/page_title.ts";
import { signInKey } from "./sign_in_key.ts";
import { StepPicture } from "./step_picture.tsx";
import "./sign_in_page.css";

export default function SignInPage() {
  usePageTitle(t("signIn.title"));
  const [pasted, setPasted] = useState("");
  const [tried, setTried] = useState(false);
  const key = signInKey(pasted);

  function onSubmit(event: SubmitEvent) {
    event.preventDefault();
    setTried(true);
    if (key !== null) location.assign(`/dev/sign-in?key=${encodeURIComponent(key)}`);
  }

  return (
    <div class="sign-in">
      <StepPicture />
      <main class="sign-in-main">
        <div class="sign-in-box">
          <BrandMark size={48} />
          <h1>{t("app.name")}</h1>
          <p class="sign-in-lead">{t("signIn.lead")}</p>
          {endedHere.value && <p class="sign-in-ended" role="status">{t("signIn.signedOut")}</p>}
          <form class="sign-in-form" onSubmit={onSubmit} noValidate>
            <TextField
              label={t("signIn.field")}
              hint={t("signIn.hint")}
              error={tried && key === null ? t("signIn.empty") : null}
              value={pasted}
              onValue={setPasted}
              input={{ autocomplete: "off", spellcheck: false, autoCapitalize: "off" }}
            />
            <Button look="primary" type="submit">{t("signIn.button")}</Button>
          </form>
          <p class="sign-in-how">{t("signIn.how")}</p>
        </div>
      </main>
    </div>
  );
}
