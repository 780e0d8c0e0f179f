import type { ComponentChildren } from "preact";
import { ErrorBoundary } from "preact-iso";
import "./chart_boundary.css";

/** Keeps a chart's place while its code is fetched, so that nothing jumps. */
export function ChartBoundary({ heightPx, children }: { heightPx: number; children: ComponentChildren }) {
  return (
    <div class="chart-boundary" style={{ minHeight: `${heightPx}px` }}>
      <ErrorBoundary>{children}</ErrorBoundary>
    </div>
  );
}
