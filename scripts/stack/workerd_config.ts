import type { WranglerConfig } from "./wrangler_config.ts";

export interface WorkerdConfig {
  wrangler: WranglerConfig;
  /** File names beside the configuration, the entry first. */
  modules: string[];
  /** Names of the text bindings; their values come from the environment. */
  texts: string[];
  homesFolder: string;
  webFolder: string;
  /** Requests come from many networks, or from those that they name. */
  crowd: boolean;
}

function text(value: string): string {
  const escaped = value.replace(/[\\"]/g, "\\$&").replace(
    // deno-lint-ignore no-control-regex
    /[\u0000-\u001f\u007f]/g,
    (c) => `\\x${c.charCodeAt(0).toString(16).padStart(2, "0")}`,
  );
  return `"${escaped}"`;
}

function moduleKind(name: string): string {
  if (/\.m?js$/.test(name)) return "esModule";
  if (name.endsWith(".wasm")) return "wasm";
  return name.endsWith(".bin") ? "data" : "text";
}

function appModule(name: string): string {
  return `(name = ${text(name)}, ${moduleKind(name)} = embed ${text(`app/${name}`)})`;
}

/** The local stack as workerd's configuration: the edge, the Worker behind it, its objects and assets. */
export function workerdConfig(config: WorkerdConfig): string {
  const { wrangler, modules, texts, homesFolder, webFolder } = config;
  const sqlite = wrangler.migrations.flatMap((migration) => migration.new_sqlite_classes);
  const objects = wrangler.durable_objects.bindings;
  const date = `compatibilityDate = ${text(wrangler.compatibility_date)}`;
  const bindings = [
    `(name = ${text(wrangler.assets.binding)}, service = "assets")`,
    ...objects.map(({ name, class_name }) =>
      `(name = ${text(name)}, durableObjectNamespace = (className = ${text(class_name)}))`
    ),
    ...texts.map((name) => `(name = ${text(name)}, fromEnvironment = ${text(name)})`),
  ];
  const namespaces = objects.map(({ class_name }) =>
    `(className = ${text(class_name)}, uniqueKey = ${text(`enecess-${class_name}`)}, enableSql = ${
      sqlite.includes(class_name)
    })`
  );
  return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "edge", worker = .edge),
    (name = "control", worker = .control),
    (name = "app", worker = .app),
    (name = "assets", worker = .assets),
    (name = "files", disk = (path = ${text(webFolder)})),
    (name = "homes", disk = (path = ${text(homesFolder)}, writable = true)),
    (name = "internet", network = (allow = ["public", "private"], tlsOptions = (trustBrowserCas = true))),
  ],
  sockets = [
    (name = "http", http = (), service = "edge"),
    (name = "control", http = (), service = "control"),
  ],
);
const edge :Workerd.Worker = (
  modules = [(name = "edge.js", esModule = embed "edge.js")],
  ${date},
  bindings = [
    (name = "APP", service = "app"),
    (name = "ASSETS", service = "assets"),
    (name = "PATHS", json = embed "paths.json"),
    (name = "CROWD", text = ${text(config.crowd ? "1" : "")}),
  ],
);
const control :Workerd.Worker = (
  modules = [(name = "control.js", esModule = embed "control.js")],
  ${date},
  compatibilityFlags = ["service_binding_extra_handlers"],
  bindings = [(name = "APP", service = "app")],
);
const assets :Workerd.Worker = (
  modules = [(name = "assets.js", esModule = embed "assets.js")],
  ${date},
  bindings = [(name = "FILES", service = "files")],
);
const app :Workerd.Worker = (
  modules = [${modules.map(appModule).join(", ")}],
  ${date},
  compatibilityFlags = [${wrangler.compatibility_flags.map(text).join(", ")}],
  bindings = [${bindings.join(", ")}],
  durableObjectNamespaces = [${namespaces.join(", ")}],
  durableObjectStorage = (localDisk = "homes"),
);
`;
}
