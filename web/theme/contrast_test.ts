import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

const read = (name: string) => readFileSync(new URL(name, import.meta.url), "utf8");
const values = new Map(
  [...read("palette.css").matchAll(/(--p-[\w-]+):\s*(#[0-9a-f]{6})/g)].map((m) => [m[1], m[2]]),
);
const meanings = new Map(
  [...read("meaning.css").matchAll(/(--[\w-]+):\s*light-dark\(var\((--p-[\w-]+)\), var\((--p-[\w-]+)\)\)/g)]
    .map((m) => [m[1], { light: values.get(m[2]), dark: values.get(m[3]) }]),
);

/** WCAG 2 relative luminance. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}
function colour(name: string, theme: "light" | "dark"): string {
  const value = meanings.get(name)?.[theme];
  assert.ok(value, `Cannot find colour: ${name} in ${theme}`);
  return value;
}

const GRAPHICS = [
  ...["import", "export", "solar", "battery", "load", "unmetered", "price", "warn", "fresh", "edge", "focus"],
  ...Array.from({ length: 16 }, (_, i) => `hue-${i}`),
].map((name) => `--${name}`);
const TEXTS = ["--ink", "--ink-muted"];
const GROUNDS = ["--page", "--surface"];

for (const theme of ["light", "dark"] as const) {
  Deno.test(`graphics hold 3:1 on every ground, ${theme}`, () => {
    for (const name of GRAPHICS) {
      for (const ground of GROUNDS) {
        const ratio = contrast(colour(name, theme), colour(ground, theme));
        assert.ok(ratio >= 3, `${name} on ${ground}: ${ratio.toFixed(2)}`);
      }
    }
  });
  Deno.test(`text holds 4.5:1 on every ground, ${theme}`, () => {
    for (const name of [...TEXTS, "--warn"]) {
      for (const ground of [...GROUNDS, "--raised", ...(name === "--warn" ? [] : ["--wash"])]) {
        const ratio = contrast(colour(name, theme), colour(ground, theme));
        assert.ok(ratio >= 4.5, `${name} on ${ground}: ${ratio.toFixed(2)}`);
      }
    }
    assert.ok(contrast(colour("--ink-inverse", theme), colour("--ink", theme)) >= 4.5);
  });
}
