import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { useInSight } from "../../ui/use_in_sight.ts";

/** What nobody sees is no older than this, for readers that go by the text. */
const UNSEEN_MS = 10_000;

/** What changes by the second is drawn by the second where it can be seen, and seldom where it cannot. */
export function InSight({ children }: { children: ComponentChildren }) {
  const box = useRef<HTMLDivElement>(null);
  const [seen, show] = useInSight(box);
  const drawn = useRef({ children, atMs: 0 });
  if (seen || performance.now() - drawn.current.atMs >= UNSEEN_MS) {
    drawn.current = { children, atMs: performance.now() };
  }
  useEffect(() => {
    addEventListener("beforeprint", show);
    return () => removeEventListener("beforeprint", show);
  }, []);
  return <div ref={box}>{drawn.current.children}</div>;
}
