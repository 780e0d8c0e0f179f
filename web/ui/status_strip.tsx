import type { ComponentChildren } from "preact";
import "./status_strip.css";

interface StatusStripProps {
  icon: ComponentChildren;
  title: string;
  /** More about it, where there is room. */
  children?: ComponentChildren;
  action?: ComponentChildren;
}

/** One line above everything: something holds for the whole app. */
export function StatusStrip({ icon, title, children, action }: StatusStripProps) {
  return (
    <div class="status-strip" role="status">
      <span class="status-strip-icon">{icon}</span>
      <span class="status-strip-title">{title}</span>
      {children && <span class="status-strip-more">{children}</span>}
      {action}
    </div>
  );
}
