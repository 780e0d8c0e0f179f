/** What a browser learns of the app that it installs, in one language. Pure. */
import type { Language } from "../../worker/domain/language.ts";
import { GROUND } from "./ground.ts";

export interface ManifestTexts {
  description: string;
  now: string;
  history: string;
}

const picture = (name: string, px: number, purpose: "any" | "maskable" | "monochrome") => ({
  src: `/icons/${name}.png`,
  sizes: `${px}x${px}`,
  type: "image/png",
  purpose,
});

/** Whatever its language it is the same app: `id` says so. */
export function manifest(language: Language, { description, now, history }: ManifestTexts) {
  const shortcut = (name: string, place: string) => ({
    name,
    url: `/?open=${place}`,
    icons: [{ src: `/icons/shortcut_${place}_192.png`, sizes: "192x192", type: "image/png" }],
  });
  return {
    id: "/",
    name: "enecess",
    short_name: "enecess",
    description,
    lang: language,
    dir: "ltr",
    start_url: "/",
    scope: "/",
    display: "standalone",
    theme_color: GROUND.light,
    background_color: GROUND.light,
    categories: ["utilities", "lifestyle"],
    icons: [
      picture("app_192", 192, "any"),
      picture("app_512", 512, "any"),
      picture("maskable_192", 192, "maskable"),
      picture("maskable_512", 512, "maskable"),
      picture("badge_96", 96, "monochrome"),
      { src: "/favicon.svg", sizes: "any", type: "image/svg+xml", purpose: "any" },
    ],
    shortcuts: [shortcut(now, "now"), shortcut(history, "history")],
  };
}
