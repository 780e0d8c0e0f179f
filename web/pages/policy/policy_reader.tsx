import { ArrowUp, Printer } from "lucide-preact";
import { useRef } from "preact/hooks";
import type { PolicyBody } from "../../../worker/protocol/policies.ts";
import { languageShown, t } from "../../i18n/translate.ts";
import { dayText } from "./day_text.ts";
import { useSeen } from "./use_seen.ts";
import "./policy.css";

interface PolicyReaderProps {
  policy: PolicyBody;
  /** Once, when the end of the text has been on screen. */
  onRead?(): void;
  /** Whether its title is the page's. */
  wholePage?: boolean;
}

/** The policy whole: what matters most on top, every clause below. */
export function PolicyReader({ policy, onRead, wholePage = false }: PolicyReaderProps) {
  const end = useRef<HTMLParagraphElement>(null);
  useSeen(end, onRead);
  const Title = wholePage ? "h1" : "h2";
  const Part = wholePage ? "h2" : "h3";
  const lang = policy.language;
  return (
    <article class="policy" id="policy-top">
      <header class="policy-head">
        <Title class="policy-title" lang={lang}>{policy.title}</Title>
        <p class="policy-version">
          {t("policy.version", { version: policy.version, date: dayText(policy.date) })}
        </p>
        <button type="button" class="button button-plain policy-print" onClick={() => print()}>
          <Printer size={16} aria-hidden="true" />
          {t("policy.print")}
        </button>
      </header>
      {lang !== languageShown() && <p class="policy-language">{t("policy.inEnglish")}</p>}
      <section class="policy-short" aria-labelledby="policy-short">
        <Part id="policy-short">{t("policy.inShort")}</Part>
        <ul lang={lang}>{policy.highlights.map((line) => <li key={line}>{line}</li>)}</ul>
      </section>
      <ol class="policy-parts" lang={lang}>
        {policy.sections.map(({ id, title, paragraphs }) => (
          <li key={id}>
            <Part>{title}</Part>
            {paragraphs.map((text) => <p key={text}>{text}</p>)}
          </li>
        ))}
      </ol>
      <p class="policy-contact">
        {policy.contact === null ? t("policy.noContact") : (
          <>
            {t("policy.contact")} <a href={`mailto:${policy.contact}`}>{policy.contact}</a>
          </>
        )}
      </p>
      <p class="policy-end" ref={end}>
        {t("policy.end")}
        <a class="policy-up" href="#policy-top">
          <ArrowUp size={16} aria-hidden="true" />
          {t("policy.up")}
        </a>
      </p>
    </article>
  );
}
