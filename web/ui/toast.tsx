import type { ComponentChildren } from "preact";
import "./toast.css";

interface ToastProps {
  icon?: ComponentChildren;
  title: string;
  children?: ComponentChildren;
  actions?: ComponentChildren;
}

/** Says or offers something beside the page, and takes no place from it for good. */
export function Toast({ icon, title, children, actions }: ToastProps) {
  return (
    <div class="toast" role="status">
      {icon && <span class="toast-icon">{icon}</span>}
      <div class="toast-text">
        <p class="toast-title">{title}</p>
        {children && <div class="toast-more">{children}</div>}
        {actions && <div class="toast-actions">{actions}</div>}
      </div>
    </div>
  );
}
