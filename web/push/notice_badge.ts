/** The number on the app's icon while nobody looks at the app: notices that are still there to be read. */
interface BadgeDeps {
  /** Notices on the screen of the device. */
  shown(): Promise<number>;
  /** Whether a window of the app is being looked at: then it says its own. */
  isWatched(): Promise<boolean>;
  navigator: Partial<Pick<Navigator, "setAppBadge" | "clearAppBadge">>;
}

/** `atLeast`: what has just come, in a browser that does not tell what it shows. */
export async function badgeNotices(
  { shown, isWatched, navigator }: BadgeDeps,
  atLeast: number,
): Promise<void> {
  if (navigator.setAppBadge === undefined || await isWatched()) return;
  const notices = Math.max(await shown(), atLeast);
  // It needs the app to be installed, or a permission: without, there is none.
  await (notices > 0 ? navigator.setAppBadge(notices) : navigator.clearAppBadge?.())?.catch(() => {});
}
