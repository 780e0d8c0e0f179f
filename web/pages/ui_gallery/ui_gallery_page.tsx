import { useEffect, useState } from "preact/hooks";
import { isDevelopment } from "../../api/development.ts";
import { chooseTheme, themeChoice, THEMES } from "../../theme/theme_choice.ts";
import { Segmented } from "../../ui/segmented.tsx";
import NotFound from "../not_found/not_found_page.tsx";
import { usePageTitle } from "../shell/page_title.ts";
import { CALENDAR_SAMPLES } from "./calendar_samples.tsx";
import { FIELD_SAMPLES } from "./field_samples.tsx";
import { PLAIN_SAMPLES } from "./plain_samples.tsx";
import { TOLD_SAMPLES } from "./told_samples.tsx";
import "./ui_gallery_page.css";

/** For developers: every component in each of its states. On a server without the development key there is no such page. */
export default function UiGalleryPage() {
  const [open, setOpen] = useState<boolean | null>(null);
  useEffect(() => void isDevelopment().then(setOpen), []);
  if (open === null) return null;
  return open ? <Gallery /> : <NotFound />;
}

function Gallery() {
  usePageTitle("/_ui");
  return (
    <div class="ui-gallery">
      <header class="page-head">
        <h1>/_ui</h1>
        <Segmented
          label="Theme"
          value={themeChoice.value}
          options={THEMES.map((value) => ({ value, label: value }))}
          onValue={chooseTheme}
        />
      </header>
      {[...PLAIN_SAMPLES, ...TOLD_SAMPLES, ...FIELD_SAMPLES, ...CALENDAR_SAMPLES].map((
        { component, states },
      ) => (
        <section key={component} aria-labelledby={`ui-${component}`}>
          <h2 id={`ui-${component}`}>{component}</h2>
          <ul class="ui-states">
            {states.map(({ state, drawn }) => (
              <li key={state}>
                <p class="ui-state">{state}</p>
                {drawn}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
