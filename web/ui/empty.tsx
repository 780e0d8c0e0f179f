import type { ComponentChildren } from "preact";
import "./empty.css";

interface EmptyProps {
  icon: ComponentChildren;
  title: string;
  /** Where it is the whole page, its title is the page's. */
  wholePage?: boolean;
  children?: ComponentChildren;
  action?: ComponentChildren;
}

/** What stands where there is nothing to show: why, and what to do about it. */
export function Empty({ icon, title, wholePage = false, children, action }: EmptyProps) {
  return (
    <div class="empty">
      <span class="empty-icon">{icon}</span>
      {wholePage ? <h1 class="empty-title">{title}</h1> : <h2>{title}</h2>}
      {children && <p class="empty-text">{children}</p>}
      {action && <div class="empty-action">{action}</div>}
    </div>
  );
}
