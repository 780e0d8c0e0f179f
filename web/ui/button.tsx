import type { ComponentChildren, JSX } from "preact";
import "./button.css";

interface ButtonProps extends Omit<JSX.HTMLAttributes<HTMLButtonElement>, "icon"> {
  look?: "primary" | "plain" | "quiet" | "danger";
  /** Waiting for the server: cannot be pressed again, and says so. */
  busy?: boolean;
  disabled?: boolean;
  type?: "button" | "submit";
  icon?: ComponentChildren;
  /** Only the icon is seen; the text is for screen readers and as a tip. */
  iconOnly?: boolean;
  class?: string;
  children: ComponentChildren;
}

export function Button(
  {
    look = "plain",
    busy = false,
    disabled,
    type = "button",
    icon,
    iconOnly,
    class: extra = "",
    children,
    ...rest
  }: ButtonProps,
) {
  return (
    <button
      type={type}
      class={`button button-${look}${iconOnly ? " button-icon-only" : ""} ${extra}`}
      aria-busy={busy}
      aria-disabled={busy || undefined}
      disabled={disabled}
      title={iconOnly && typeof children === "string" ? children : undefined}
      {...rest}
      onClick={busy ? (event) => event.preventDefault() : rest.onClick}
    >
      {icon}
      <span class={iconOnly ? "hidden-text" : "button-text"}>{children}</span>
    </button>
  );
}
