/** Decoration waits for what the page is there for: resolved by the first chart, or by a page that has none. */
const LATEST_MS = 4_000;

let drawn = () => {};
export const firstPicture = new Promise<void>((resolve) => {
  drawn = resolve;
  setTimeout(resolve, LATEST_MS);
});

/** Called while it is drawn; it is on screen one frame later. */
export function pictureDrawn(): void {
  requestAnimationFrame(() => setTimeout(drawn));
}
