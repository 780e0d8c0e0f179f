import { useState } from "preact/hooks";
import { t } from "../../i18n/translate.ts";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/text_field.tsx";
import { BirthFields } from "../guardian/birth_fields.tsx";
import { type AboutDraft, aboutTroubles, guardianIsNeeded, todayHere } from "./registration_draft.ts";

interface AboutStepProps {
  email: string;
  draft: AboutDraft;
  setDraft(draft: AboutDraft): void;
  onBack(): void;
  onNext(): void;
}

/** Whether a guardian is needed shows once "Next" was pressed, so that the question suggests no answer. */
export function AboutStep({ email, draft, setDraft, onBack, onNext }: AboutStepProps) {
  const [tried, setTried] = useState(draft.guardianEmail !== "");
  const today = todayHere(new Date());
  const troubles = aboutTroubles(draft, email, today);
  const asksGuardian = tried && guardianIsNeeded(draft, today);
  const [guardianTried, setGuardianTried] = useState(false);

  function onSubmit(event: SubmitEvent) {
    event.preventDefault();
    setTried(true);
    setGuardianTried(asksGuardian);
    if (Object.values(troubles).every((trouble) => trouble === null)) onNext();
  }

  const guardianError = { wrong: t("front.emailWrong"), own: t("register.guardianOwn") };
  return (
    <form class="front-form" onSubmit={onSubmit} noValidate>
      <BirthFields
        value={draft.birth}
        onValue={(birth) => setDraft({ ...draft, birth })}
        error={tried && troubles.birth
          ? t(troubles.birth === "missing" ? "register.birthMissing" : "register.birthWrong")
          : null}
        countryError={tried && troubles.country ? t("register.countryMissing") : null}
      />
      {asksGuardian && (
        <div class="front-form" role="group" aria-labelledby="guardian-asked">
          <h2 id="guardian-asked">{t("register.guardianTitle")}</h2>
          <p class="front-lead" role="status">{t("register.guardianLead")}</p>
          <TextField
            label={t("register.guardianEmail")}
            error={guardianTried && troubles.guardian ? guardianError[troubles.guardian] : null}
            value={draft.guardianEmail}
            onValue={(guardianEmail) => setDraft({ ...draft, guardianEmail })}
            input={{ type: "email", autocomplete: "off", autoCapitalize: "off", spellcheck: false }}
          />
        </div>
      )}
      <div class="front-buttons">
        <Button onClick={onBack}>{t("front.back")}</Button>
        <Button look="primary" type="submit">{t("front.next")}</Button>
      </div>
    </form>
  );
}
