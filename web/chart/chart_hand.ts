/** What a chart is pointed at, moved and read by: of use once there is one to be seen, and fetched after it. */
export { chartKey } from "./chart_keys.ts";
export { ChartPointer } from "./chart_pointer.tsx";
export { createPlotMover } from "./plot_mover.ts";
