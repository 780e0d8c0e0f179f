import type { Span } from "./period.ts";

/** A file name that every system takes, in whatever script the home is named. */
export function csvName(home: string, kind: string, { start, end }: Span): string {
  // deno-lint-ignore no-control-regex
  const plain = home.replace(/[\u0000-\u001f<>:"/\\|?*.\s]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 60);
  return `${["enecess", plain, kind, start, end].filter(Boolean).join("-")}.csv`;
}

export function saveFile(content: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The download holds the blob from here on.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
