import { type RefObject } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";

/** Whether the element is on the screen, as if it were until the browser has looked, and how to say that it is. */
export function useInSight(element: RefObject<Element>): [seen: boolean, show: () => void] {
  const [seen, setSeen] = useState(true);
  useLayoutEffect(() => {
    const lookout = new IntersectionObserver((entries) =>
      setSeen(entries[entries.length - 1].isIntersecting)
    );
    lookout.observe(element.current!);
    return () => lookout.disconnect();
  }, []);
  return [seen, () => setSeen(true)];
}
