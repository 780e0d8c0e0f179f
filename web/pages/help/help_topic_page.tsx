import { ChevronLeft, Info } from "lucide-preact";
import { HELP_IDS, type HelpId, type HelpPart, helpTopic } from "../../i18n/help_topics.ts";
import { t } from "../../i18n/translate.ts";
import NotFound from "../not_found/not_found_page.tsx";
import { usePageTitle } from "../shell/page_title.ts";
import { TopicList } from "./help_page.tsx";
import "../system/back_to_system.css";

const isHelpId = (id: string): id is HelpId => (HELP_IDS as readonly string[]).includes(id);

export default function HelpTopicPage({ topic }: { topic: string }) {
  return isHelpId(topic) ? <Topic key={topic} id={topic} /> : <NotFound />;
}

function Topic({ id }: { id: HelpId }) {
  const { title, short, parts } = helpTopic(id);
  usePageTitle(title);
  return (
    <div class="help">
      <a class="back-to-system" href="/help">
        <ChevronLeft size={16} aria-hidden="true" />
        {t("help.all")}
      </a>
      <article class="help-article">
        <header>
          <h1>{title}</h1>
          <p class="help-lead">{short}</p>
        </header>
        {parts.map((part, i) => <Part key={i} part={part} />)}
      </article>
      <nav class="help-more" aria-labelledby="help-more">
        <h2 class="help-more-title" id="help-more">{t("help.more")}</h2>
        <TopicList ids={HELP_IDS.filter((other) => other !== id)} />
      </nav>
    </div>
  );
}

function Part({ part }: { part: HelpPart }) {
  switch (part.kind) {
    case "heading":
      return <h2>{part.text}</h2>;
    case "text":
      return <p>{part.text}</p>;
    case "list":
      return <ul>{part.items.map((item) => <li key={item}>{item}</li>)}</ul>;
    case "steps":
      return <ol>{part.items.map((item) => <li key={item}>{item}</li>)}</ol>;
    case "note":
      return (
        <p class="help-note">
          <Info size={20} aria-hidden="true" />
          <span>{part.text}</span>
        </p>
      );
  }
}
