import { ChevronRight } from "lucide-preact";
import type { ComponentChildren } from "preact";
import "./list_row.css";

interface ListRowProps {
  /** An icon or a mark before the text. */
  mark?: ComponentChildren;
  title: ComponentChildren;
  note?: ComponentChildren;
  /** At its end: a state, a value, what can be done. A row that leads somewhere has an arrow there otherwise. */
  end?: ComponentChildren;
  /** Where it leads; or what it does; a row with neither is only read. */
  href?: string;
  onPress?(): void;
  /** The one of its list that is on screen. */
  current?: boolean;
  class?: string;
}

/** One of several things: what it is, and the way to it. */
export function ListRow(
  { mark, title, note, end, href, onPress, current, class: extra = "" }: ListRowProps,
) {
  const inside = (
    <>
      {mark}
      <span class="list-row-text">
        <span class="list-row-title">{title}</span>
        {note && <span class="list-row-note">{note}</span>}
      </span>
      {end ?? (href !== undefined && <ChevronRight size={18} aria-hidden="true" />)}
    </>
  );
  const look = `list-row ${extra}`;
  if (href !== undefined) {
    return (
      <a class={look} href={href} aria-current={current ? "true" : undefined} onClick={onPress}>{inside}</a>
    );
  }
  return onPress
    ? <button type="button" class={look} onClick={onPress}>{inside}</button>
    : <div class={look}>{inside}</div>;
}
