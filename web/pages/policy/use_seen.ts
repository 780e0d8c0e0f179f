import { type RefObject } from "preact";
import { useEffect } from "preact/hooks";

/** Calls back once, as soon as the element has been on screen: by scrolling, by a key, or since all of it fits. */
export function useSeen(element: RefObject<Element>, onSeen: (() => void) | undefined): void {
  useEffect(() => {
    if (!element.current || !onSeen) return;
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      onSeen();
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [onSeen === undefined]);
}
