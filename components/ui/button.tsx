import type { LucideIcon } from "lucide-react";
import type { ComponentProps } from "react";
import { Icon } from "./icon";

export type ButtonVariant = "plain" | "primary" | "quiet" | "danger";

export interface ButtonLook {
  variant?: ButtonVariant;
  small?: boolean;
  icon?: LucideIcon;
}

interface ButtonProps extends ButtonLook, Omit<ComponentProps<"button">, "disabled"> {
  /** Looks and reads as blocked but keeps the focus, so that it can say why. */
  blocked?: boolean;
}

export function buttonClass({ variant = "plain", small = false }: ButtonLook, extra?: string) {
  return ["btn", variant === "plain" ? "" : `btn--${variant}`, small ? "btn--small" : "", extra ?? ""]
    .filter(Boolean)
    .join(" ");
}

export function Button({ variant, small, icon, blocked, className, type = "button", children, ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={buttonClass({ variant, small }, className)}
      aria-disabled={blocked || undefined}
    >
      {icon ? <Icon of={icon} /> : null}
      {children}
    </button>
  );
}
