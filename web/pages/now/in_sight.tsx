import type { ComponentChildren } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";

/** What nobody sees is no older than this, for readers that go by the text. */
const UNSEEN_MS = 10_000;

/** What changes by the second is drawn by the second where it can be seen, and seldom where it cannot. */
export function InSight({ children }: { children: ComponentChildren }) {
  const box = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState(true);
  const drawn = useRef({ children, atMs: 0 });
  if (seen || performance.now() - drawn.current.atMs >= UNSEEN_MS) {
    drawn.current = { children, atMs: performance.now() };
  }
  useLayoutEffect(() => {
    const lookout = new IntersectionObserver((entries) =>
      setSeen(entries[entries.length - 1].isIntersecting)
    );
    lookout.observe(box.current!);
    return () => lookout.disconnect();
  }, []);
  useEffect(() => {
    const show = () => setSeen(true);
    addEventListener("beforeprint", show);
    return () => removeEventListener("beforeprint", show);
  }, []);
  return <div ref={box}>{drawn.current.children}</div>;
}
