import { Check } from "lucide-preact";
import type { HomeBody } from "../../../worker/protocol/config.ts";
import { t } from "../../i18n/translate.ts";
import { FIRST_STEPS, type FirstStep, stepNow, stepsDone } from "./steps_done.ts";
import "./first_steps.css";

/** From nothing to the first chart: what is done, what is next. Each can be left; this leads back to it. */
export default function FirstSteps({ home }: { home: HomeBody | null }) {
  const done = stepsDone(home);
  const now = stepNow(done);
  if (now === null) return null;
  const at = home && `/h/${encodeURIComponent(home.id)}`;
  const paths: Record<FirstStep, string> = {
    home: "/new-home",
    device: `${at}/add-device`,
    branches: `${at}/panel/setup`,
  };
  return (
    <nav class="first-steps" aria-label={t("firstSteps.label")}>
      <p class="first-steps-now">
        {t("firstSteps.now", { step: FIRST_STEPS.indexOf(now) + 1, all: FIRST_STEPS.length })}
      </p>
      <ol>
        {FIRST_STEPS.map((step, i) => {
          const name = t(`firstSteps.${step}`);
          return (
            <li
              key={step}
              class={done[step] ? "first-step first-step-done" : "first-step"}
              aria-current={step === now ? "step" : undefined}
            >
              <span class="first-step-mark" aria-hidden="true">
                {done[step] ? <Check size={16} /> : i + 1}
              </span>
              {step === now ? <a href={paths[step]}>{name}</a> : <span>{name}</span>}
              {done[step] && <span class="hidden-text">{t("firstSteps.done")}</span>}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
