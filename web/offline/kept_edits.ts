/** The edits that wait, in this browser. */
import { signal } from "@preact/signals";
import type { Edit } from "./edit.ts";
import { withStore } from "./offline_store.ts";

/** Those known of, the oldest first. */
export const waitingEdits = signal<readonly Edit[]>([]);

export async function loadEdits(): Promise<void> {
  const all = await withStore<Edit[]>("edits", "readonly", (store) => store.getAll()) ?? [];
  waitingEdits.value = all.sort((one, other) => one.madeMs - other.madeMs);
}

export async function keptEdits(home: string): Promise<Edit[]> {
  await loadEdits();
  return waitingEdits.peek().filter((edit) => edit.home === home);
}

/** Whether it is kept now. */
export async function putEdit(edit: Edit): Promise<boolean> {
  const kept = await withStore("edits", "readwrite", (store) => store.put(edit)) !== null;
  await loadEdits();
  return kept;
}

export async function dropEdit(key: string): Promise<void> {
  await withStore("edits", "readwrite", (store) => store.delete(key));
  await loadEdits();
}
