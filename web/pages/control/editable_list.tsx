import { Plus } from "lucide-preact";
import type { ComponentChildren, JSX } from "preact";
import { useState } from "preact/hooks";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";

export interface EditableRow {
  text: string;
  /** Smaller, below it; null is left out. */
  more: readonly (string | null)[];
  editText: string;
}

interface EditableListProps<T extends { id: string }> {
  title: string;
  entries: readonly T[];
  noneText: string;
  newText: string;
  changeText: string;
  rowClass?: string;
  mayChange: boolean;
  editIcon: JSX.Element;
  row(entry: T): EditableRow;
  /** The form for an entry, or for a new one (null). */
  editor(entry: T | null, onDone: () => void): ComponentChildren;
  onChanged(): void;
}

/** A short list whose entries open in a dialog to be changed. */
export function EditableList<T extends { id: string }>(props: EditableListProps<T>) {
  const { title, entries, mayChange, rowClass, editIcon, onChanged } = props;
  const [edited, setEdited] = useState<T | "new" | null>(null);
  const entry = edited === "new" ? null : edited;
  function done() {
    setEdited(null);
    onChanged();
  }
  return (
    <div class="schedules">
      <h3>{title}</h3>
      {entries.length === 0 && <p class="field-hint">{props.noneText}</p>}
      <ul class="schedule-rows">
        {entries.map((one) => {
          const { text, more, editText } = props.row(one);
          return (
            <li key={one.id} class={rowClass ? `schedule-row ${rowClass}` : "schedule-row"}>
              <div class="schedule-text">
                <span>{text}</span>
                <p class="field-hint">{more.filter((word) => word !== null).join(" · ")}</p>
              </div>
              {mayChange && (
                <Button look="quiet" iconOnly icon={editIcon} onClick={() => setEdited(one)}>
                  {editText}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {mayChange && (
        <Button icon={<Plus size={18} aria-hidden="true" />} onClick={() => setEdited("new")}>
          {props.newText}
        </Button>
      )}
      <Dialog
        open={edited !== null}
        title={entry === null ? props.newText : props.changeText}
        onClose={() => setEdited(null)}
      >
        {props.editor(entry, done)}
      </Dialog>
    </div>
  );
}
