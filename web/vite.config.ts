import { fileURLToPath } from "node:url";
import preact from "@preact/preset-vite";
import { defineConfig } from "vite";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here("."),
  plugins: [preact({ reactAliasesEnabled: false, devToolsEnabled: false })],
  build: {
    outDir: here("../dist/web"),
    emptyOutDir: true,
    sourcemap: false,
    target: ["chrome123", "firefox128", "safari17.5"],
    // An inlined asset would be a data: URL, which the content security policy does not allow.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // What every page with readings needs is one chunk: small files compress badly.
        codeSplitting: {
          groups: [{
            name: "readings",
            test:
              /\/web\/(format|live\/(current_feeds|home_state|kept|live_state|session_state|storage_choice|storage_items|while_visible)|api\/questions|chart\/(columns|interval_at|step_path|stretches|ticks|viewport)|ui\/(badge|branch_mark|card|colour_dot|figure_text|first_picture|meter_bar|notice|split_bar)|pages\/shell\/(home_gate|chart_boundary|page_title))|\/worker\/domain\/access|icons\/hourglass/,
          }],
        },
      },
    },
  },
});
