import type { View } from "./viewport.ts";

/** Lets charts of the same time axis move together while a gesture lasts. */
export interface ViewSync {
  tell(view: View, teller: symbol): void;
  listen(listener: symbol, take: (view: View) => void): () => void;
}

export function createViewSync(): ViewSync {
  const listeners = new Map<symbol, (view: View) => void>();
  return {
    tell(view, teller) {
      for (const [listener, take] of listeners) if (listener !== teller) take(view);
    },
    listen(listener, take) {
      listeners.set(listener, take);
      return () => void listeners.delete(listener);
    },
  };
}
