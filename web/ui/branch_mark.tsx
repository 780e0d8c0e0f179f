import type { FunctionComponent } from "preact";
import { useEffect, useState } from "preact/hooks";
import { firstPicture } from "./first_picture.ts";
import "./branch_mark.css";

type IconComponent = FunctionComponent<{ name: string; size: number }>;
let loaded: IconComponent | null = null;

/** Fetched when the page has drawn what it came for; until then a mark is a plain disc. */
function useIcons(): IconComponent | null {
  const [icon, setIcon] = useState<IconComponent | null>(() => loaded);
  useEffect(() => {
    if (loaded) return;
    let gone = false;
    const show = ({ default: Icon }: { default: IconComponent }) => {
      loaded = Icon;
      if (!gone) setIcon(() => Icon);
    };
    // Without a network the disc stays plain; the name beside it says what it is.
    firstPicture.then(() => import("./branch_icons.tsx")).then(show, () => {});
    return () => {
      gone = true;
    };
  }, []);
  return icon;
}

/** A branch's icon in its colour. */
export function BranchMark({ icon, colour, size = 36 }: { icon: string; colour: string; size?: number }) {
  const Icon = useIcons();
  return (
    <span class="branch-mark" style={{ "--mark": `var(${colour})`, width: `${size}px`, height: `${size}px` }}>
      {Icon && <Icon name={icon} size={Math.round(size * 0.55)} />}
    </span>
  );
}
