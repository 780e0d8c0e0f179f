import type { ComponentChildren } from "preact";
import "./notice.css";

interface NoticeProps {
  look: "warn" | "plain";
  icon?: ComponentChildren;
  title: string;
  children?: ComponentChildren;
  action?: ComponentChildren;
}

/** A line across the page that says what is not as it should be. */
export function Notice({ look, icon, title, children, action }: NoticeProps) {
  return (
    <div class={`notice notice-${look}`} role="status">
      {icon && <span class="notice-icon">{icon}</span>}
      <div class="notice-text">
        <p class="notice-title">{title}</p>
        {children && <div class="notice-more">{children}</div>}
      </div>
      {action}
    </div>
  );
}
