import { Check, House, LogOut, Plus, RadioTower, Settings2, Users } from "lucide-preact";
import { useState } from "preact/hooks";
import { may } from "../../../worker/domain/access.ts";
import type { SessionBody } from "../../../worker/protocol/config.ts";
import { locale, t } from "../../i18n/translate.ts";
import { DEMO_HOME } from "../../live/demo_home.ts";
import { signOut } from "../../live/session_state.ts";
import { chooseTheme, themeChoice, THEMES } from "../../theme/theme_choice.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { ErrorLine } from "../../ui/error_line.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { UnsentHint } from "../waiting/unsent_hint.tsx";
import "./home_menu.css";

interface HomeMenuProps {
  open: boolean;
  onClose(): void;
  session: SessionBody;
  homeId: string | null;
}

/** As people look for them: by name. */
function inOrder<Home extends { name: string }>(homes: readonly Home[]): Home[] {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  return homes.toSorted((a, b) => compare(a.name, b.name));
}

/** Which home, how the app looks, and the way out. */
export default function HomeMenu({ open, onClose, session, homeId }: HomeMenuProps) {
  const [failed, setFailed] = useState(false);
  const shown = session.homes.find(({ id }) => id === homeId);
  const inDemo = homeId === DEMO_HOME;
  const at = (id: string, page: string) => `/h/${encodeURIComponent(id)}/${page}`;
  return (
    <Dialog
      open={open}
      title={t("menu.title")}
      onClose={onClose}
      actions={<Button onClick={onClose}>{t("menu.close")}</Button>}
    >
      <section aria-labelledby="menu-homes" class="home-menu-part">
        <h3 id="menu-homes">{t("menu.homes")}</h3>
        <ul class="home-menu-list">
          {inOrder(session.homes).map(({ id, name, role }) => (
            <li key={id}>
              <a
                class="home-menu-item"
                href={at(id, "now")}
                aria-current={id === homeId ? "true" : undefined}
                onClick={onClose}
              >
                <House size={18} aria-hidden="true" />
                <span class="home-menu-name">{name}</span>
                <span class="home-menu-role">{t(`memberRole.${role}`)}</span>
                {id === homeId && <Check size={18} aria-hidden="true" />}
              </a>
            </li>
          ))}
          {!inDemo && (
            <li>
              <a class="home-menu-item" href="/new-home" onClick={onClose}>
                <Plus size={18} aria-hidden="true" />
                {t("menu.newHome")}
              </a>
            </li>
          )}
        </ul>
      </section>
      {shown && (
        <section class="home-menu-part" aria-label={shown.name}>
          <ul class="home-menu-list">
            {!inDemo && may(shown.role, "manage_devices") && (
              <li>
                <a class="home-menu-item" href={at(shown.id, "add-device")} onClick={onClose}>
                  <RadioTower size={18} aria-hidden="true" />
                  {t("menu.addDevice")}
                </a>
              </li>
            )}
            {!inDemo && (
              <li>
                <a class="home-menu-item" href={at(shown.id, "team")} onClick={onClose}>
                  <Users size={18} aria-hidden="true" />
                  {t("menu.team")}
                </a>
              </li>
            )}
            <li>
              <a class="home-menu-item" href={at(shown.id, "settings")} onClick={onClose}>
                <Settings2 size={18} aria-hidden="true" />
                {t("menu.homeSettings")}
              </a>
            </li>
          </ul>
        </section>
      )}
      <section class="home-menu-part">
        <Segmented
          label={t("menu.appearance")}
          labelled
          value={themeChoice.value}
          options={THEMES.map((value) => ({ value, label: t(`theme.${value}`) }))}
          onValue={chooseTheme}
        />
      </section>
      {!inDemo && (
        <section class="home-menu-part">
          <button type="button" class="home-menu-item" onClick={async () => setFailed(!await signOut())}>
            <LogOut size={18} aria-hidden="true" />
            {t("menu.signOut")}
          </button>
          <UnsentHint />
          {failed && <ErrorLine>{t("menu.signOutFailed")}</ErrorLine>}
        </section>
      )}
    </Dialog>
  );
}
