import { useLocation } from "preact-iso";
import { useState } from "preact/hooks";
import { CODE_LIFE_S } from "../../../worker/domain/limits.ts";
import type { Problem } from "../../api/ask.ts";
import { register } from "../../api/identity.ts";
import { languageShown, t } from "../../i18n/translate.ts";
import { loadSession } from "../../live/session_state.ts";
import { Button } from "../../ui/button.tsx";
import { birthdayOf, EMPTY_BIRTH } from "../guardian/birth_fields.tsx";
import PolicyStep, { type ReadPolicy } from "../policy/policy_step.tsx";
import { usePageTitle } from "../shell/page_title.ts";
import { AboutStep } from "./about_step.tsx";
import { AccountStep } from "./account_step.tsx";
import { CodeStep } from "./code_step.tsx";
import { FrontFrame } from "./front_frame.tsx";
import { frontProblem } from "./front_problem.ts";
import { useNewPassword } from "./new_password.tsx";
import { type AboutDraft, guardianIsNeeded, todayHere } from "./registration_draft.ts";

const STEPS = ["account", "about", "policy", "code"] as const;
type Step = (typeof STEPS)[number];

/** Where a refusal of the whole is to be mended. */
const STEP_OF_FIELD: Record<string, Step> = {
  "/email": "account",
  "/password": "account",
  "/birthday": "about",
  "/country": "about",
  "/guardianEmail": "about",
};

export default function RegisterPage() {
  usePageTitle(t("register.title"));
  const { route } = useLocation();
  const [step, setStep] = useState<Step>("account");
  const [email, setEmail] = useState("");
  const chosen = useNewPassword(email);
  const [about, setAbout] = useState<AboutDraft>({ birth: EMPTY_BIRTH, guardianEmail: "" });
  const [registration, setRegistration] = useState("");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function onAgree(policy: ReadPolicy) {
    const birthday = birthdayOf(about.birth);
    if (birthday === null || busy) return;
    setBusy(true);
    const answer = await register({
      email,
      password: chosen.password,
      language: languageShown(),
      zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      birthday,
      country: about.birth.country,
      guardianEmail: guardianIsNeeded(about, todayHere(new Date())) ? about.guardianEmail : null,
      policy,
    });
    setBusy(false);
    setProblem(answer.ok ? null : answer);
    if (answer.ok) {
      setRegistration(answer.value.registration);
      setStep("code");
    } else setStep(STEP_OF_FIELD[answer.field ?? ""] ?? "policy");
  }

  async function onDone() {
    await loadSession();
    route("/");
  }

  const titles: Record<Step, string> = {
    account: t("register.title"),
    about: t("register.aboutTitle"),
    policy: t("register.policyTitle"),
    code: t("code.title"),
  };
  const failed = problem?.field === "/policy" ? t("register.policyChanged") : frontProblem(problem);
  return (
    <FrontFrame
      title={titles[step]}
      step={t("register.step", { n: STEPS.indexOf(step) + 1, all: STEPS.length })}
      lead={step === "code" ? t("code.lead", { email, minutes: CODE_LIFE_S / 60 }) : undefined}
      wide={step === "policy"}
    >
      {step === "account" && (
        <AccountStep
          email={email}
          setEmail={setEmail}
          chosen={chosen}
          emailError={problem?.field === "/email" ? t("front.emailWrong") : null}
          passwordError={problem?.field === "/password" ? t("password.too_common") : null}
          onNext={() => setStep("about")}
        />
      )}
      {step === "about" && (
        <AboutStep
          email={email}
          draft={about}
          setDraft={setAbout}
          onBack={() => setStep("account")}
          onNext={() => setStep("policy")}
        />
      )}
      {step === "policy" && (
        <>
          <PolicyStep busy={busy} failed={failed} onAgree={onAgree} />
          <div>
            <Button look="quiet" onClick={() => setStep("about")}>{t("front.back")}</Button>
          </div>
        </>
      )}
      {step === "code" && <CodeStep registration={registration} onDone={onDone} />}
    </FrontFrame>
  );
}
