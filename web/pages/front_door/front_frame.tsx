import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { t } from "../../i18n/translate.ts";
import { BrandMark } from "../shell/brand.tsx";
import { LanguageSelect } from "../shell/language_select.tsx";
import { SiteFoot } from "../shell/site_foot.tsx";
import { StepPicture } from "./step_picture.tsx";
import "./front_frame.css";

interface FrontFrameProps {
  title: string;
  /** Under the title. */
  lead?: ComponentChildren;
  /** Above the title: which step of how many. */
  step?: string;
  /** More room, for something to read. */
  wide?: boolean;
  children: ComponentChildren;
}

/** The house's front: who we are on one side, what to do on the other. */
export function FrontFrame({ title, lead, step, wide = false, children }: FrontFrameProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const first = useRef(true);
  useEffect(() => {
    // The next step begins at its heading, for a screen reader and for the next Tab.
    if (!first.current) heading.current?.focus();
    first.current = false;
  }, [title, step]);
  return (
    <div class="front-page">
      <a class="skip-link" href="#content">{t("app.skip")}</a>
      <div class={wide ? "front front-wide" : "front"}>
        <header class="front-side">
          <a class="front-brand" href="/">
            <BrandMark size={40} />
            <span>{t("app.name")}</span>
          </a>
          <p class="front-claim">{t("front.lead")}</p>
          <StepPicture />
        </header>
        <main class="front-main" id="content" tabIndex={-1}>
          <div class="front-box">
            {step && <p class="front-step">{step}</p>}
            <h1 ref={heading} tabIndex={-1}>{title}</h1>
            {lead && <p class="front-lead">{lead}</p>}
            {children}
          </div>
        </main>
      </div>
      <SiteFoot>
        <LanguageSelect />
      </SiteFoot>
    </div>
  );
}
