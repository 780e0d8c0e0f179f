import { useEffect, useRef } from "preact/hooks";
import { type Key, t } from "../../i18n/translate.ts";
import "./setup_tabs.css";

const TABS = [
  { here: "branches", path: "branches", text: "branches.tabBranches" },
  { here: "channels", path: "channels", text: "branches.tabChannels" },
  { here: "setup", path: "panel/setup", text: "branches.tabSetup" },
  { here: "legend", path: "panel", text: "branches.tabLegend" },
  { here: "doctor", path: "panel/doctor", text: "branches.tabDoctor" },
] as const satisfies readonly { here: string; path: string; text: Key }[];

/** The sides of one panel: what people name, what the clamps measure, how it looks, and what is wrong with it. */
export function SetupTabs({ home, here }: { home: string; here: (typeof TABS)[number]["here"] }) {
  const current = useRef<HTMLAnchorElement>(null);
  // On a phone they are wider than the window.
  useEffect(() => current.current?.scrollIntoView({ block: "nearest", inline: "nearest" }), [here]);
  return (
    <nav class="setup-tabs" aria-label={t("branches.tabs")}>
      {TABS.map(({ here: tab, path, text }) => (
        <a
          key={tab}
          ref={tab === here ? current : undefined}
          class="setup-tab"
          href={`/h/${encodeURIComponent(home)}/${path}`}
          aria-current={tab === here ? "page" : undefined}
        >
          {t(text)}
        </a>
      ))}
    </nav>
  );
}
