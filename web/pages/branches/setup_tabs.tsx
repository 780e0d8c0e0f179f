import { t } from "../../i18n/translate.ts";

/** Two sides of one panel: what people name, and what the clamps measure. */
export function SetupTabs({ home, here }: { home: string; here: "branches" | "channels" }) {
  const tab = (page: "branches" | "channels", text: string) => (
    <a
      class="setup-tab"
      href={`/h/${encodeURIComponent(home)}/${page}`}
      aria-current={page === here ? "page" : undefined}
    >
      {text}
    </a>
  );
  return (
    <nav class="setup-tabs" aria-label={t("branches.tabs")}>
      {tab("branches", t("branches.tabBranches"))}
      {tab("channels", t("branches.tabChannels"))}
    </nav>
  );
}
