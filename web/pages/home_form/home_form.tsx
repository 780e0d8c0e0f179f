import { useState } from "preact/hooks";
import { SERVICE_TYPES, type ServiceType } from "../../../worker/domain/branch.ts";
import { NAME_MAX_CHARACTERS } from "../../../worker/domain/limits.ts";
import type { Problem } from "../../api/ask.ts";
import type { HomeWish } from "../../api/homes.ts";
import { t } from "../../i18n/translate.ts";
import { Button } from "../../ui/button.tsx";
import { FormActions } from "../../ui/form_actions.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { SelectField } from "../../ui/select_field.tsx";
import { TextField } from "../../ui/text_field.tsx";
import { fieldError, formError } from "../shell/problem_text.ts";
import "./home_form.css";

interface HomeFormProps {
  start: HomeWish;
  submit: string;
  readOnly?: boolean;
  /** What came of sending it. */
  message?: string;
  send(wish: HomeWish): Promise<Problem | null>;
}

const zones = Intl.supportedValuesOf("timeZone");

export function HomeForm({ start, submit, readOnly = false, message = "", send }: HomeFormProps) {
  const [wish, setWish] = useState(start);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const [tried, setTried] = useState(false);
  const set = (change: Partial<HomeWish>) => setWish({ ...wish, ...change });
  const nameMissing = tried && wish.name.trim() === "" ? t("branch.nameMissing") : null;
  const known = zones.includes(wish.zone) ? zones : [wish.zone, ...zones];

  async function onSubmit(event: SubmitEvent) {
    event.preventDefault();
    setTried(true);
    if (wish.name.trim() === "" || busy) return;
    setBusy(true);
    setProblem(await send(wish));
    setBusy(false);
  }

  const failed = formError(problem, ["name", "zone", "service"]);
  return (
    <form class="home-form" onSubmit={onSubmit} noValidate>
      <TextField
        label={t("home.name")}
        value={wish.name}
        onValue={(name) => set({ name })}
        error={nameMissing ?? fieldError(problem, "name")}
        input={{
          placeholder: t("home.namePlaceholder"),
          maxLength: NAME_MAX_CHARACTERS * 8,
          autocomplete: "off",
          disabled: readOnly,
        }}
      />
      <SelectField
        label={t("home.zone")}
        hint={t("home.zoneHint")}
        error={fieldError(problem, "zone")}
        value={wish.zone}
        options={known.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))}
        onValue={(zone) => set({ zone })}
        disabled={readOnly}
      />
      <div class="field">
        <Segmented
          label={t("home.service")}
          labelled
          value={wish.service}
          options={SERVICE_TYPES.map((value) => ({ value, label: t(`service.${value}`) }))}
          onValue={(service: ServiceType) => set({ service })}
          disabled={readOnly}
        />
        <p class="field-hint">{t("home.serviceHint")}</p>
      </div>
      {readOnly
        ? <p class="field-hint">{t("home.readOnly")}</p>
        : (
          <FormActions failed={failed} message={message}>
            <Button look="primary" type="submit" busy={busy}>{submit}</Button>
          </FormActions>
        )}
    </form>
  );
}
