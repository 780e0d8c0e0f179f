import type { JsonSchema } from "@valibot/to-json-schema";
import { html } from "hono/html";
import { CODES } from "../domain/outcome.ts";
import { PARAMETER_TEXT, problemsOf, whoMay } from "../protocol/openapi.ts";
import type { Operation } from "../protocol/openapi_operation.ts";
import { OPERATIONS } from "../protocol/openapi_operations.ts";
import { querySchema, type ShapeName, shapeSchemas } from "../protocol/openapi_schemas.ts";
import { HOOK_CALLS, HOOK_HEADERS } from "../protocol/openapi_webhooks.ts";
import { PROBLEMS } from "../protocol/problem.ts";

type Markup = ReturnType<typeof html>;

const slug = (text: string) => text.toLowerCase().replace(/[^a-z0-9]+/g, "-");

/** `code` in a text as code. */
function prose(text: string): Markup {
  return html`${text.split("`").map((part, i) => i % 2 === 1 ? html`<code>${part}</code>` : part)}`;
}

function shapeLink(name: ShapeName): Markup {
  return html`<a href="#shape-${name}">${name}</a>`;
}

/** A schema in a few words; a shape by its name and link. */
function kindOf(schema: JsonSchema): Markup {
  if (schema.$ref !== undefined) return shapeLink(schema.$ref.split("/").at(-1) as ShapeName);
  if (schema.const !== undefined) return html`<code>${JSON.stringify(schema.const)}</code>`;
  if (schema.enum !== undefined) {
    return html`<code>${schema.enum.map((e) => JSON.stringify(e)).join(" | ")}</code>`;
  }
  const options = schema.anyOf;
  if (options !== undefined) {
    return html`${options.map((option, i) => html`${i === 0 ? "" : " or "}${kindOf(option as JsonSchema)}`)}`;
  }
  if (schema.type === "array") return html`list of ${kindOf((schema.items ?? {}) as JsonSchema)}`;
  if (schema.type === "object") return objectKind(schema);
  const range = [
    schema.minimum === undefined ? "" : `≥ ${schema.minimum}`,
    schema.maximum === undefined ? "" : `≤ ${schema.maximum}`,
    schema.multipleOf === undefined ? "" : `a multiple of ${schema.multipleOf}`,
    schema.maxLength === undefined ? "" : `at most ${schema.maxLength} long`,
    schema.pattern === undefined ? "" : `like ${schema.pattern}`,
  ].filter((text) => text !== "").join(", ");
  return html`${schema.type ?? "any"}${range === "" ? "" : `, ${range}`}`;
}

function objectKind(schema: JsonSchema): Markup {
  if (schema.properties !== undefined) return propertyList(schema);
  const value = schema.additionalProperties;
  return typeof value === "object" ? html`by key: ${kindOf(value)}` : html`object`;
}

function propertyList(schema: JsonSchema): Markup {
  const required = schema.required ?? [];
  return html`<dl>${
    Object.entries(schema.properties ?? {}).map(([name, property]) => {
      const value = property as JsonSchema;
      const text = value.description;
      return html`<dt><code>${name}</code>${required.includes(name) ? "" : " (optional)"}</dt>
<dd>${kindOf(value)}${text === undefined ? "" : html`<br>${prose(text)}`}</dd>`;
    })
  }</dl>`;
}

function parameterList({ path, query = [], question }: Operation): Markup | "" {
  const { properties, required } = querySchema();
  const rows: [string, Markup | string][] = [
    ...[...path.matchAll(/\{(\w+)\}/g)].map(([, name]): [string, string] => [name, PARAMETER_TEXT[name]]),
    ...query.map(({ name, text, required: needed }): [string, string] => [
      needed ? `?${name}` : `?${name} (optional)`,
      text,
    ]),
    ...(question ? Object.entries(properties) : []).map(([name, schema]): [string, Markup] => [
      required.includes(name) ? `?${name}` : `?${name} (optional)`,
      html`${PARAMETER_TEXT[name]}${schema.enum === undefined ? "" : html`: ${kindOf(schema)}`}`,
    ]),
  ];
  if (rows.length === 0) return "";
  return html`
    <h4>Parameters</h4>
    <dl>${rows.map(([name, text]) =>
      html`
        <dt><code>${name}</code></dt>
        <dd>${text}</dd>
      `
    )}</dl>
  `;
}

function operationArticle(operation: Operation): Markup {
  const { id, method, path, summary, description, body, answer } = operation;
  return html`
    <article id="${id}" aria-labelledby="${id}-name">
    <h3 id="${id}-name"><code><span class="method ${method}">${method}</span> ${path}</code></h3>
    <p>${summary}</p>
    ${description === undefined ? "" : html`<p class="muted">${prose(description)}</p>`}
    <p class="muted">${whoMay(operation)}.</p>
    ${parameterList(operation)}
    ${body === undefined ? "" : html`
      <h4>Body</h4>
      <p>${shapeLink(body)}</p>
    `}
    <h4>Answer</h4>
    <p><code>${answer.status}</code> ${answer.text}${answer.shape === undefined
      ? ""
      : html`: ${shapeLink(answer.shape)}`}
    ${answer.types === undefined ? "" : html`(${answer.types.join(", ")})`}</p>
    <h4>Problems</h4>
    <p>${problemsOf(operation).map((code, i) =>
      html`${i === 0 ? "" : " · "}<a href="#${code}"><code>${PROBLEMS[code].status}</code> ${code}</a>`
    )}</p>
    </article>
  `;
}

function callsSection(): Markup {
  return html`
    <section aria-labelledby="calls">
      <h2 id="calls">What webhooks are called with</h2>
      <p>Signed as the Standard Webhooks specification has it (standardwebhooks.com): its libraries verify every call
    with these headers and the secret. Whatever is not answered with a 2xx is tried again.</p>
      <dl>${HOOK_HEADERS.map(([name, text]) =>
        html`
          <dt><code>${name}</code></dt>
          <dd>${prose(text)}</dd>
        `
      )}</dl>
      <dl>${Object.entries(HOOK_CALLS).map(([type, { shape, text }]) =>
        html`
          <dt><code>${type}</code></dt>
          <dd>${shapeLink(shape)}<br>${text}</dd>
        `
      )}</dl>
    </section>
  `;
}

/** The API's document as a page: no script, and nothing from elsewhere. */
export function docsPage(): Markup {
  const groups = [...Map.groupBy(OPERATIONS, ({ group }) => group)];
  return html`
    <!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>enecess API</title>
        <link rel="stylesheet" href="/docs/style.css">
      </head>
      <body>
        <header>
          <h1>enecess API</h1>
          <p
            class="muted">Also as <a href="/openapi.json">OpenAPI 3.1</a>. Times are Unix seconds in UTC, energy is in Wh, power in
    W, and positive flows from the grid towards the load. What is unknown is null, never 0.</p>
        </header>
        <nav aria-label="Operations">
          <ul>${OPERATIONS.map(({ id, summary }) => html`<li><a href="#${id}">${summary}</a></li>`)}
    <li><a href="#calls">What webhooks are called with</a></li>
    <li><a href="#shapes">Shapes</a></li>
    <li><a href="#problems">Problems</a></li>
          </ul>
        </nav>
        <main>
    ${groups.map(([group, operations]) =>
      html`
        <section aria-labelledby="${slug(group)}"><h2 id="${slug(group)}">${group}</h2>
        ${operations.map(operationArticle)}</section>
      `
    )}
    ${callsSection()}
    <section aria-labelledby="shapes"><h2 id="shapes">Shapes</h2>
    ${Object.entries(shapeSchemas()).map(([name, schema]) =>
      html`
        <article id="shape-${name}" aria-labelledby="shape-${name}-name">
        <h3 id="shape-${name}-name">${name}</h3>
        ${schema.properties === undefined ? html`<p>${kindOf(schema)}</p>` : propertyList(schema)}
        </article>
      `
    )}</section>
    <section aria-labelledby="problems"><h2 id="problems">Problems</h2>
    <p>Whatever is refused is answered with a problem document (RFC 9457): <a href="#shape-Problem">Problem</a>.</p>
    <dl>${CODES.map((code) =>
      html`
        <dt id="${code}"><code>${PROBLEMS[code].status} ${code}</code></dt>
        <dd>${PROBLEMS[code].title}</dd>
      `
    )}</dl></section>
        </main>
      </body>
    </html>
  `;
}
