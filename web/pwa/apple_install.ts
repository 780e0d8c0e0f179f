/** What an iPhone or iPad reads from the page at the moment when somebody puts the app on the home screen. */
import { splashesFor } from "./splash_screens.ts";

const META = {
  "apple-mobile-web-app-capable": "yes",
  "mobile-web-app-capable": "yes",
  "apple-mobile-web-app-status-bar-style": "default",
};

/** Late, and only there: for all others it would be weight. */
export function tellApple(): void {
  for (const [name, content] of Object.entries(META)) {
    document.head.append(Object.assign(document.createElement("meta"), { name, content }));
  }
  const { width, height } = screen;
  for (const { path, media } of splashesFor({ width, height, ratio: devicePixelRatio })) {
    const link = Object.assign(document.createElement("link"), { rel: "apple-touch-startup-image", media });
    link.href = path;
    document.head.append(link);
  }
}
