/** What a key means on a focused chart. */
export type ChartKey =
  | { kind: "step"; by: -1 | 1 }
  | { kind: "edge"; to: "first" | "last" }
  | { kind: "pan"; by: number }
  | { kind: "zoom"; factor: number }
  | { kind: "pick" }
  | { kind: "reset" };

export function chartKey({ key, shiftKey }: { key: string; shiftKey: boolean }): ChartKey | null {
  switch (key) {
    case "ArrowLeft":
      return shiftKey ? { kind: "pan", by: -0.25 } : { kind: "step", by: -1 };
    case "ArrowRight":
      return shiftKey ? { kind: "pan", by: 0.25 } : { kind: "step", by: 1 };
    case "PageUp":
      return { kind: "pan", by: -1 };
    case "PageDown":
      return { kind: "pan", by: 1 };
    case "Home":
      return { kind: "edge", to: "first" };
    case "End":
      return { kind: "edge", to: "last" };
    case "+":
    case "=":
      return { kind: "zoom", factor: 0.5 };
    case "-":
    case "_":
      return { kind: "zoom", factor: 2 };
    case "Enter":
      return { kind: "pick" };
    case "0":
    case "Escape":
      return { kind: "reset" };
    default:
      return null;
  }
}
