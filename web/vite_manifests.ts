/** Part of the build: the app's manifest, one file for each language. */
import type { Plugin } from "vite";
import { LANGUAGES } from "../worker/domain/language.ts";
import { manifest } from "./pwa/manifest.ts";
import { manifestPath } from "./pwa/manifest_path.ts";

export function manifests(): Plugin {
  return {
    name: "manifests",
    apply: "build",
    async generateBundle() {
      for (const language of LANGUAGES) {
        const { core } = await import(`./i18n/${language}/core.ts`);
        const { frontDoor } = await import(`./i18n/${language}/front_door.ts`);
        const texts = {
          description: frontDoor["front.lead"],
          now: core["nav.now"],
          history: core["nav.history"],
        };
        const source = JSON.stringify(manifest(language, texts));
        this.emitFile({ type: "asset", fileName: manifestPath(language).slice(1), source });
      }
    },
  };
}
