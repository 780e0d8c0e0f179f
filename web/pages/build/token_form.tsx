import { useState } from "preact/hooks";
import { NAME_MAX_CHARACTERS } from "../../../worker/domain/limits.ts";
import { type Scope, SCOPES, TOKEN_LIVES_DAYS } from "../../../worker/domain/scope.ts";
import type { TokenMade } from "../../../worker/protocol/access_tokens.ts";
import type { SessionBody } from "../../../worker/protocol/config.ts";
import type { Problem } from "../../api/ask.ts";
import { makeToken } from "../../api/build.ts";
import { t } from "../../i18n/translate.ts";
import { Button } from "../../ui/button.tsx";
import { CheckField } from "../../ui/check_field.tsx";
import { ErrorLine } from "../../ui/error_line.tsx";
import { FormActions } from "../../ui/form_actions.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { SelectField } from "../../ui/select_field.tsx";
import { TextField } from "../../ui/text_field.tsx";
import { fieldError, formError } from "../shell/problem_text.ts";

type Days = `${(typeof TOKEN_LIVES_DAYS)[number]}`;
const DAYS = TOKEN_LIVES_DAYS.map((days): Days => `${days}`);
const ALL = "";

export function TokenForm(
  { homes, onMade }: { homes: SessionBody["homes"]; onMade(made: TokenMade): void },
) {
  const [name, setName] = useState("");
  const [home, setHome] = useState(homes[0]?.id ?? ALL);
  const [days, setDays] = useState<Days>("90");
  const [scopes, setScopes] = useState<ReadonlySet<Scope>>(new Set(["read:home", "read:energy"]));
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const [tried, setTried] = useState(false);
  const nameMissing = tried && name.trim() === "" ? t("tokens.nameMissing") : null;
  const scopesMissing = tried && scopes.size === 0 ? t("tokens.scopesMissing") : null;

  async function onSubmit(event: SubmitEvent) {
    event.preventDefault();
    setTried(true);
    if (name.trim() === "" || scopes.size === 0 || busy) return;
    setBusy(true);
    const chosen = SCOPES.filter((scope) => scopes.has(scope));
    const lives = TOKEN_LIVES_DAYS.find((known) => `${known}` === days)!;
    const answer = await makeToken({ name, home: home === ALL ? null : home, scopes: chosen, days: lives });
    setBusy(false);
    setProblem(answer.ok ? null : answer);
    if (!answer.ok) return;
    setName("");
    setTried(false);
    onMade(answer.value);
  }

  const toggle = (scope: Scope, on: boolean) =>
    setScopes(new Set(SCOPES.filter((known) => (known === scope ? on : scopes.has(known)))));

  return (
    <form class="build-form" onSubmit={onSubmit} noValidate>
      <TextField
        label={t("tokens.name")}
        value={name}
        onValue={setName}
        error={nameMissing ?? fieldError(problem, "name")}
        input={{ maxLength: NAME_MAX_CHARACTERS * 8, autocomplete: "off" }}
      />
      <SelectField
        label={t("tokens.home")}
        value={home}
        options={[
          ...homes.map(({ id, name }) => ({ value: id, label: name })),
          { value: ALL, label: t("tokens.allHomes") },
        ]}
        onValue={setHome}
        error={fieldError(problem, "home")}
      />
      <fieldset class="build-scopes">
        <legend class="field-legend">{t("tokens.scopes")}</legend>
        {SCOPES.map((scope) => (
          <CheckField
            key={scope}
            label={t(`scope.${scope}`)}
            hint={t(`scope.${scope}Hint`)}
            checked={scopes.has(scope)}
            onChecked={(on) => toggle(scope, on)}
          />
        ))}
        {scopesMissing && <ErrorLine>{scopesMissing}</ErrorLine>}
      </fieldset>
      <Segmented
        label={t("tokens.days")}
        labelled
        value={days}
        options={DAYS.map((value) => ({ value, label: t(`tokens.day${value}`) }))}
        onValue={(value: Days) => setDays(value)}
      />
      <FormActions failed={formError(problem, ["name", "home"])} message="">
        <Button look="primary" type="submit" busy={busy}>{t("tokens.create")}</Button>
      </FormActions>
    </form>
  );
}
