/** The table "who may import whom" of the architecture. Pure. */
import type { Import } from "./read_imports.ts";

const AREAS = [
  ["domain", /^worker\/domain\//],
  ["protocol", /^worker\/protocol\//],
  ["mqtt", /^worker\/mqtt\//],
  ["policies", /^worker\/policies\//],
  ["home stub", /^worker\/home\/home_rpc\.ts$/],
  ["home object", /^worker\/home\/home_object\.ts$/],
  ["home", /^worker\/home\//],
  ["log", /^worker\/log\.ts$/],
  ["gatekeeper stub", /^worker\/gatekeeper\/gatekeeper_rpc\.ts$/],
  ["gatekeeper object", /^worker\/gatekeeper\//],
  ["mails", /^worker\/mails\//],
  ["usecases", /^worker\/usecases\//],
  ["middleware", /^worker\/middleware\//],
  ["routes", /^worker\/routes\//],
  ["env", /^worker\/env\.ts$/],
  ["app", /^worker\/app\.ts$/],
  ["main", /^worker\/main\.ts$/],
  ["tool settings", /^(db\/drizzle\.config|web\/vite[._]\w+)\.ts$/],
  ["db", /^db\//],
  ["web drawing", /^web\/(ui|format|chart)\//],
  ["web words", /^web\/(i18n|theme)\//],
  ["web service", /^web\/(api|live|bluetooth|offline)\//],
  ["web pages", /^web\/(pages|pwa)\//],
  ["web", /^web\//],
  ["scripts", /^scripts\//],
] as const;
export type Area = (typeof AREAS)[number][0];

interface Rule {
  areas: readonly Area[];
  /** Only for types. */
  typeAreas?: readonly Area[];
  packages: readonly string[] | "any";
}

const SCHEMA = ["valibot"];
const CALENDAR = ["temporal-polyfill"];
const RUNTIME = ["cloudflare:", "node:", "@cloudflare/workers-types"];
const WEB = [
  "preact",
  "@preact/signals",
  "preact-iso",
  "uplot",
  "d3-sankey",
  "mqtt",
  "@simplewebauthn/browser",
  "@zxcvbn-ts/core",
  "@zxcvbn-ts/language-common",
  "lucide-preact",
  "diff",
  "hono",
  "workbox-core",
  "workbox-precaching",
  "workbox-routing",
  ...SCHEMA,
  ...CALENDAR,
];
const DRAWN: readonly Area[] = ["web drawing", "web words", "domain"];
const EDGE: readonly Area[] = [
  "routes",
  "middleware",
  "home stub",
  "gatekeeper stub",
  "log",
  "domain",
  "protocol",
  "mqtt",
  "db",
  "usecases",
  "policies",
  "mails",
  "env",
];

export const RULES: Record<Area, Rule> = {
  "domain": { areas: ["domain"], packages: [...SCHEMA, ...CALENDAR] },
  "protocol": {
    areas: ["protocol", "domain"],
    packages: [...SCHEMA, "@valibot/to-json-schema", ...CALENDAR],
  },
  "mqtt": { areas: ["mqtt"], packages: ["mqtt-packet"] },
  "policies": { areas: ["policies", "domain"], packages: [] },
  "db": { areas: ["db", "domain"], packages: ["drizzle-orm", "@libsql/client", "node:"] },
  "home stub": { areas: ["domain", "protocol"], packages: RUNTIME },
  "home": {
    areas: ["home", "home stub", "home object", "domain", "protocol", "mqtt", "env", "log"],
    packages: [...RUNTIME, ...SCHEMA, ...CALENDAR],
  },
  "home object": {
    areas: ["home", "home stub", "domain", "protocol", "mqtt", "env"],
    packages: [...RUNTIME, ...SCHEMA, ...CALENDAR],
  },
  "usecases": {
    areas: ["usecases", "domain", "protocol", "policies", "db"],
    packages: [...SCHEMA, ...CALENDAR],
  },
  "log": { areas: ["domain"], packages: [] },
  "gatekeeper stub": { areas: ["domain"], packages: [] },
  "gatekeeper object": { areas: ["gatekeeper stub", "domain"], packages: RUNTIME },
  "mails": { areas: ["mails", "domain"], packages: ["nodemailer", "node:"] },
  "middleware": { areas: EDGE, packages: "any" },
  "routes": { areas: EDGE, packages: "any" },
  "env": { areas: [], packages: RUNTIME },
  "app": { areas: ["routes", "middleware", "env"], packages: ["hono", ...RUNTIME] },
  "main": {
    areas: ["app", "routes", "middleware", "env", "home object", "gatekeeper object"],
    packages: ["hono", ...RUNTIME],
  },
  "web drawing": { areas: DRAWN, packages: WEB },
  "web words": { areas: DRAWN, packages: WEB },
  "web service": {
    areas: ["web service", ...DRAWN, "protocol"],
    typeAreas: ["app"],
    packages: WEB,
  },
  "web pages": {
    areas: ["web pages", "web service", ...DRAWN, "protocol", "web"],
    typeAreas: ["app"],
    packages: WEB,
  },
  "web": {
    areas: ["web", "web pages", "web service", ...DRAWN, "protocol"],
    typeAreas: ["app"],
    packages: WEB,
  },
  // The build writes the manifests, in words of the app.
  "tool settings": { areas: ["tool settings", "web pages", "web words", "domain"], packages: "any" },
  "scripts": { areas: AREAS.map(([name]) => name), packages: "any" },
};

function areaOf(path: string): Area | null {
  return AREAS.find(([, pattern]) => pattern.test(path))?.[0] ?? null;
}

export const isTest = (path: string): boolean => /_test\.tsx?$/.test(path);

function allowsPackage(packages: Rule["packages"], specifier: string): boolean {
  if (packages === "any") return true;
  return packages.some((name) =>
    name.endsWith(":") ? specifier.startsWith(name) : specifier === name || specifier.startsWith(`${name}/`)
  );
}

/** Why a file may not import this, or null when it may. */
export function importViolation(importer: string, imported: Import): string | null {
  if (isTest(importer)) return null;
  const { specifier, file, typeOnly } = imported;
  const area = areaOf(importer);
  if (area === null) return `${importer}: Cannot place this file in the architecture`;
  const rule = RULES[area];
  if (file === null) {
    return allowsPackage(rule.packages, specifier)
      ? null
      : `${importer}: Cannot import the package ${specifier} in ${area}`;
  }
  if (isTest(file)) return `${importer}: Cannot import a test: ${file}`;
  const target = areaOf(file);
  if (target === null) return `${importer}: Cannot import from outside of the architecture: ${file}`;
  if (rule.areas.includes(target)) return null;
  if (rule.typeAreas?.includes(target)) {
    return typeOnly ? null : `${importer}: Cannot import ${file} but with "import type"`;
  }
  return `${importer}: Cannot import ${file}: ${area} may not import ${target}`;
}
