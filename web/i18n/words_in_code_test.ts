import assert from "node:assert/strict";
import { parseAst } from "vite";

/** Pages for ourselves, which no person of a home sees. */
const OURS = /^pages\/ui_gallery\//;
/** Attributes that are read out or shown. */
const SPOKEN =
  /^(aria-label|aria-description|aria-valuetext|aria-roledescription|title|placeholder|alt|label|hint|lead|text|message|error|failed|name[A-Z]\w*|\w+(Text|Label|Title))$/;
/** Signs that are the same in every language. */
const NAMES = new Set(["enecess", "Wi-Fi", "kWh", "W", "A", "V", "s", "CSV", "URL", "MQTT"]);

/** An entity is a sign, an address is followed and not read. */
const bare = (text: string) => text.replace(/&\w+;/g, " ").trim();
const isWords = (text: string) =>
  /\p{L}/u.test(bare(text)) && !NAMES.has(bare(text)) && !bare(text).startsWith("/");

interface Node {
  type: string;
  [name: string]: unknown;
}
const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && typeof (value as Node).type === "string";

/** The texts that an expression may come to, as far as they stand in it. */
function written(value: unknown): string[] {
  if (!isNode(value)) return [];
  switch (value.type) {
    case "Literal":
      return typeof value.value === "string" ? [value.value] : [];
    case "TemplateLiteral":
      return (value.quasis as { value: { cooked: string } }[]).map(({ value }) => value.cooked);
    case "ConditionalExpression":
      return [...written(value.consequent), ...written(value.alternate)];
    case "LogicalExpression":
      return [...written(value.left), ...written(value.right)];
    case "BinaryExpression":
      return value.operator === "+" ? [...written(value.left), ...written(value.right)] : [];
    case "ParenthesizedExpression":
    case "JSXExpressionContainer":
      return written(value.expression);
    default:
      return [];
  }
}

function wordsIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(wordsIn);
  if (!isNode(node)) return [];
  const own: string[] = [];
  if (node.type === "JSXText") own.push(node.value as string);
  if (node.type === "JSXElement" || node.type === "JSXFragment") {
    own.push(...(node.children as Node[]).flatMap((child) => child.type === "JSXText" ? [] : written(child)));
  }
  if (node.type === "JSXAttribute" && SPOKEN.test(String((node.name as Node).name))) {
    own.push(...written(node.value));
  }
  return [
    ...own.filter(isWords).map((text) => text.trim()),
    ...Object.values(node).flatMap((value) => typeof value === "object" ? wordsIn(value) : []),
  ];
}
const wordsOf = (source: string) => wordsIn(parseAst(source, { lang: "tsx" }));

async function parts(folder: URL, path = ""): Promise<[string, string][]> {
  const found: [string, string][] = [];
  for await (const { name, isDirectory } of Deno.readDir(folder)) {
    if (isDirectory) found.push(...await parts(new URL(`${name}/`, folder), `${path}${name}/`));
    else if (/\.tsx$/.test(name)) found.push([path + name, await Deno.readTextFile(new URL(name, folder))]);
  }
  return found;
}

Deno.test("no part says anything that is not in the tables", async () => {
  const found = (await parts(new URL("../", import.meta.url)))
    .filter(([path]) => !OURS.test(path))
    .flatMap(([path, source]) => wordsOf(source).map((words) => `${path}: ${words}`));
  assert.deepEqual(found, []);
});

Deno.test("the test itself finds words, and leaves alone what is none", () => {
  assert.deepEqual(wordsOf(`<p title="Hi">Hello {there}, {ok ? "yes" : t("no")}</p>`).sort(), [
    "Hello",
    "Hi",
    "yes",
  ]);
  assert.deepEqual(wordsOf("<Field label={`Name ${n}`} />"), ["Name"]);
  assert.deepEqual(wordsOf(`<p class="lead" id="x">{t("a.b")} · {value}\u00a0kWh {n + 1}</p>`), []);
});
