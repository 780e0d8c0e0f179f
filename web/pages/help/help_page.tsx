import { SearchX } from "lucide-preact";
import { useState } from "preact/hooks";
import { HELP_IDS, type HelpId, helpTopic } from "../../i18n/help_topics.ts";
import { t } from "../../i18n/translate.ts";
import { session } from "../../live/session_state.ts";
import { Empty } from "../../ui/empty.tsx";
import { ListRow } from "../../ui/list_row.tsx";
import { TextField } from "../../ui/text_field.tsx";
import { usePageTitle } from "../shell/page_title.ts";
import { BackToSystem } from "../system/back_to_system.tsx";
import { searchTopics } from "./search_topics.ts";
import "./help_page.css";

/** All help, and a search in it that asks nobody. */
export default function HelpPage() {
  usePageTitle(t("help.title"));
  const [typed, setTyped] = useState("");
  const topics = HELP_IDS.map((id) => [id, helpTopic(id)] as const);
  const found = searchTopics(topics, typed);
  return (
    <div class="help">
      {session.value.value && <BackToSystem />}
      <header class="page-head">
        <h1>{t("help.title")}</h1>
      </header>
      <search>
        <TextField
          label={t("help.search")}
          value={typed}
          onValue={setTyped}
          input={{ type: "search", placeholder: t("help.searchPlaceholder"), autocomplete: "off" }}
        />
      </search>
      <p class="hidden-text" role="status">
        {typed.trim() === "" ? "" : t("help.found", { n: found.length })}
      </p>
      {found.length === 0
        ? <Empty icon={<SearchX size={24} />} title={t("help.nothing")}>{t("help.nothingHelp")}</Empty>
        : <TopicList ids={found} />}
    </div>
  );
}

export function TopicList({ ids }: { ids: readonly HelpId[] }) {
  return (
    <ul class="list">
      {ids.map((id) => {
        const { title, short } = helpTopic(id);
        return (
          <li key={id}>
            <ListRow href={`/help/${id}`} title={title} note={short} class="help-entry" />
          </li>
        );
      })}
    </ul>
  );
}
