import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import "./table_behind.css";

/** The numbers of a small picture, for whom it says nothing; made when they are asked for. */
export function TableBehind({ title, children }: { title: string; children(): ComponentChildren }) {
  const [open, setOpen] = useState(false);
  return (
    <details class="table-behind" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {open && children()}
    </details>
  );
}
