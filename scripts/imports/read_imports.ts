import { dirname, join } from "node:path";
import { parseSync, Visitor } from "vite";

export interface Import {
  /** As written. */
  specifier: string;
  /** The project's file, or null for a package. */
  file: string | null;
  typeOnly: boolean;
}

function resolved(importer: string, specifier: string): string | null {
  if (!/^\.{1,2}\//.test(specifier)) return null;
  return join(dirname(importer), specifier.replace(/[?#].*$/, ""));
}

/** All that a TypeScript file imports or exports onward, also in type positions and at run time. Throws on bad syntax. */
export function readImports(path: string, source: string): Import[] {
  const { program, module, errors } = parseSync(path, source);
  if (errors.length > 0) throw new Error(`Cannot parse ${path}: ${errors[0].message}`);
  const imports: Import[] = [];
  const add = (specifier: string, typeOnly: boolean) => {
    imports.push({ specifier, file: resolved(path, specifier), typeOnly });
  };
  for (const { moduleRequest, entries } of module.staticImports) {
    add(moduleRequest.value, entries.length > 0 && entries.every((entry) => entry.isType));
  }
  for (const { entries } of module.staticExports) {
    for (const { moduleRequest, isType } of entries) if (moduleRequest) add(moduleRequest.value, isType);
  }
  new Visitor({
    TSImportType: ({ source }) => add(source.value, true),
    ImportExpression({ source }) {
      if (source.type === "Literal" && typeof source.value === "string") add(source.value, false);
    },
  }).visit(program);
  return imports;
}
