import "./skeleton.css";

/** A grey stand-in of about the size of what is being loaded. */
export function Skeleton({ heightPx, label }: { heightPx: number; label: string }) {
  return (
    <div class="skeleton" style={{ height: `${heightPx}px` }} role="status">
      <span class="hidden-text">{label}</span>
    </div>
  );
}
