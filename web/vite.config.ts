import { fileURLToPath } from "node:url";
import preact from "@preact/preset-vite";
import { defineConfig } from "vite";
import { VitePWA } from "vite-plugin-pwa";
import { manifests } from "./vite_manifests.ts";
import { placeFiles } from "./vite_place_files.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here("."),
  plugins: [
    preact({ reactAliasesEnabled: false, devToolsEnabled: false }),
    placeFiles(here("./")),
    manifests(),
    VitePWA({
      strategies: "injectManifest",
      srcDir: ".",
      filename: "service_worker.ts",
      // The app registers it itself, once the page is there; the manifests are a plugin's of their own.
      injectRegister: false,
      manifest: false,
      injectManifest: {
        globPatterns: ["index.html", "favicon.svg", "assets/**/*.{js,css,svg,woff2}"],
        // Words to guess passwords with: who needs them is about to talk to the server. And a page for ourselves.
        globIgnores: ["assets/password_guess-*.js", "assets/ui_gallery_page-*"],
        dontCacheBustURLsMatching: /^assets\//,
        // The page is asked for by its address, which does not redirect.
        manifestTransforms: [(entries) => ({
          manifest: entries.map((entry) => entry.url === "index.html" ? { ...entry, url: "/" } : entry),
        })],
      },
    }),
  ],
  build: {
    outDir: here("../dist/web"),
    emptyOutDir: true,
    sourcemap: false,
    target: ["chrome123", "firefox128", "safari17.5"],
    // An inlined asset would be a data: URL, which the content security policy does not allow.
    assetsInlineLimit: 0,
    modulePreload: {
      polyfill: false,
      // The page itself fetches what its first places begin with; what comes after the first picture may take its time.
      // The list of its files would come before.
      resolveDependencies: (file, files, { hostId }) =>
        /\/(first|now_page)-/.test(hostId) ||
          /after_first_picture|further_parts|patience|follow_link|branch_icons|home_menu|storage_banner|gate_page/
            .test(file)
          ? files.filter((name) => name.endsWith(".css"))
          : files.filter((name) => !/not_found_page|front-/.test(name)),
    },
    rolldownOptions: {
      output: {
        // The service worker keeps the languages that are spoken here: it knows them by the folder.
        chunkFileNames: ({ facadeModuleId }) => {
          const [, folder = ""] = /\/(i18n\/\w+\/)\w+\.ts$/.exec(facadeModuleId ?? "") ?? [];
          return `assets/${folder}[name]-[hash].js`;
        },
        // What the app begins with and every page with readings needs is one chunk: small files, and what they tell
        // each other, compress badly.
        codeSplitting: {
          groups: [{
            name: "first",
            priority: 2,
            test:
              /\/web\/theme\/|\/web\/pages\/storage\/storage_banner|\/web\/(app\.tsx|main\.tsx|pages\/(start\/start_page|shell\/(shell|lazy_part|site_foot))\.tsx|format\/(?!civil_date|device_text|language_name|parse_decimal)|live\/(current_feeds|demo_home|follow_flow|home_state|kept|live_state|session_state|storage_choice|storage_names|while_visible)|api\/questions|chart\/(columns|interval_at|step_path|stretches|ticks|viewport)|ui\/(badge|branch_mark|card|colour_dot|figure_text|first_picture|in_turn|meter_bar|notice|split_bar)|pages\/shell\/(home_gate|chart_boundary|page_title|use_shown_parts))|\/worker\/domain\/access|preact-iso|icons\/(activity|chart-no-axes-column|chevrons-up-down|cpu|hourglass|list-tree|settings)\.mjs/,
          }, {
            name: "controls",
            test:
              /\/web\/ui\/(segmented|select_field|field|text_field|password_field|data_table|use_wide|check_field|stat)\.|\/web\/format\/civil_date\.|icons\/(chevron-left|chevron-right|download|table|eye|eye-off|key-round)\./,
          }, {
            name: "history_page",
            test: /\/web\/pages\/history\/(history_page|history_series|use_question)\./,
          }, {
            name: "front",
            test:
              /\/web\/(front_places|public_places|api\/passkey_device|pages\/shell\/public_frame|pages\/front_door\/(sign_in_page|front_frame|front_problem|sign_in_by_passkey|use_listed_passkey|step_picture))/,
          }],
        },
      },
    },
  },
});
