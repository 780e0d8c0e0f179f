import { CloudOff, TriangleAlert } from "lucide-preact";
import type { ComponentChildren } from "preact";
import { Button } from "./button.tsx";
import { Empty } from "./empty.tsx";

interface ErrorStateProps {
  /** The network is at fault, not the server. */
  offline: boolean;
  title: string;
  wholePage?: boolean;
  retryText: string;
  onRetry(): void;
  /** What the person can do. */
  children?: ComponentChildren;
}

/** What stands where something should be that could not be had. */
export function ErrorState({ offline, retryText, onRetry, ...rest }: ErrorStateProps) {
  return (
    <Empty
      {...rest}
      icon={offline ? <CloudOff size={24} /> : <TriangleAlert size={24} />}
      action={<Button onClick={onRetry}>{retryText}</Button>}
    />
  );
}
