import { Activity, ChartNoAxesColumn, ChevronsUpDown, Cpu, ListTree, Settings } from "lucide-preact";
import type { ComponentChildren } from "preact";
import { ErrorBoundary, useLocation } from "preact-iso";
import { useEffect, useRef, useState } from "preact/hooks";
import type { SessionBody } from "../../../worker/protocol/config.ts";
import { t } from "../../i18n/translate.ts";
import { Brand } from "./brand.tsx";
import { lazyPart } from "./lazy_part.tsx";
import { SiteFoot } from "./site_foot.tsx";
import "./shell.css";

const HomeMenu = lazyPart(async () => (await import("./further_parts.ts")).homeMenu());

/** Places of a home, and one of the person that is there without one. */
const SYSTEM = {
  page: "system",
  text: "nav.system",
  Icon: Settings,
  also: ["team", "settings", "help"],
} as const;
const PLACES = [
  { page: "now", text: "nav.now", Icon: Activity, also: [] },
  { page: "history", text: "nav.history", Icon: ChartNoAxesColumn, also: [] },
  { page: "branches", text: "nav.branches", Icon: ListTree, also: ["channels", "panel"] },
  { page: "devices", text: "nav.devices", Icon: Cpu, also: ["add-device", "other-devices", "control"] },
] as const;

/** `/h/<home>/<page>`: the address says which home is on screen. */
export function placeOf(path: string): { home: string | null; page: string } {
  const [, first, home, page] = path.split("/");
  return first === "h" && home
    ? { home: decodeURIComponent(home), page: page ?? "" }
    : { home: null, page: first ?? "" };
}

export function Shell({ session, children }: { session: SessionBody; children: ComponentChildren }) {
  const { path } = useLocation();
  const { home, page } = placeOf(path);
  const [menuOpen, setMenuOpen] = useState(false);
  const [menuWanted, setMenuWanted] = useState(false);
  const content = useRef<HTMLElement>(null);

  // Places that are of no home keep the one that was on screen before.
  const lastHome = useRef<string | null>(null);
  if (home !== null) lastHome.current = home;
  const known = session.homes.find(({ id }) => id === lastHome.current) ?? session.homes[0];
  // A home that is none of theirs has no places to go to.
  const navHome = known?.id ?? null;
  const isHere = home === null || home === navHome;
  const shown = isHere ? known : undefined;
  const places = navHome === null ? [SYSTEM] : [...PLACES, SYSTEM];

  const first = useRef(true);
  useEffect(() => {
    setMenuOpen(false);
    // After a change of place a screen reader and the next Tab begin at the new page.
    if (!first.current) content.current?.focus({ preventScroll: true });
    first.current = false;
  }, [home, home === null ? path : page]);

  return (
    <div class="shell">
      <a class="skip-link" href="#content">{t("app.skip")}</a>
      <header class="shell-head">
        <a class="shell-brand" href="/">
          <Brand />
        </a>
        <button
          type="button"
          class="shell-home"
          aria-haspopup="dialog"
          aria-label={shown ? `${shown.name}: ${t("nav.menu")}` : t("nav.menu")}
          onClick={() => {
            setMenuWanted(true);
            setMenuOpen(true);
          }}
        >
          {shown ? <span class="shell-home-name">{shown.name}</span> : <span>{t("nav.menu")}</span>}
          <ChevronsUpDown size={16} aria-hidden="true" />
        </button>
      </header>
      <nav class="shell-nav" aria-label={t("nav.label")}>
        {places.map(({ page: name, text, Icon, also }) => {
          const here = isHere && (page === name || (also as readonly string[]).includes(page));
          return (
            <a
              key={name}
              href={name === SYSTEM.page ? "/system" : `/h/${encodeURIComponent(navHome!)}/${name}`}
              class="shell-link"
              aria-current={here ? "page" : undefined}
            >
              <Icon size={20} strokeWidth={here ? 2.25 : 1.75} aria-hidden="true" />
              <span>{t(text)}</span>
            </a>
          );
        })}
      </nav>
      <main class="shell-content" id="content" tabIndex={-1} ref={content}>
        {children}
      </main>
      <SiteFoot />
      <ErrorBoundary>
        {menuWanted && (
          <HomeMenu
            open={menuOpen}
            onClose={() => setMenuOpen(false)}
            session={session}
            homeId={navHome}
          />
        )}
      </ErrorBoundary>
    </div>
  );
}
