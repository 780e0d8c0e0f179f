/** Decoration waits for what the page is there for: resolved by the first chart, or by a page that has none. */
const LATEST_MS = 4_000;

let drawn = () => {};
const chartOnScreen = new Promise<void>((resolve) => drawn = resolve);

export const firstPicture = Promise.race([
  chartOnScreen,
  new Promise<void>((resolve) => setTimeout(resolve, LATEST_MS)),
]);

/** For what is too heavy to be fetched beside the first chart: much later where there is none. */
const WITHOUT_CHART_MS = 5_000;
export function afterFirstChart(): Promise<void> {
  return Promise.race([
    chartOnScreen,
    new Promise<void>((resolve) => setTimeout(resolve, WITHOUT_CHART_MS)),
  ]);
}

/** Called while it is drawn; it is on screen one frame later. */
export function pictureDrawn(): void {
  requestAnimationFrame(() => setTimeout(drawn));
}
