import { useEffect, useState } from "preact/hooks";
import "./avatar.css";

/** The first letters of the first and the last word. */
function initials(name: string): string {
  const words = name.split(/\s+/).map((word) => [...word.replace(/^[^\p{L}\p{N}]+/u, "")][0]).filter(Boolean);
  return [words[0], ...words.slice(1).slice(-1)].join("").toLocaleUpperCase();
}

/** A person's picture, or their initials. The name stands beside it. */
export function Avatar({ name, src, size = 40 }: { name: string; src: string | null; size?: number }) {
  const [broken, setBroken] = useState(false);
  useEffect(() => setBroken(false), [src]);
  return (
    <span
      class="avatar"
      style={{ width: `${size}px`, height: `${size}px`, fontSize: `${Math.round(size * 0.38)}px` }}
      aria-hidden="true"
    >
      {src !== null && !broken
        ? <img src={src} width={size} height={size} alt="" onError={() => setBroken(true)} />
        : initials(name)}
    </span>
  );
}
