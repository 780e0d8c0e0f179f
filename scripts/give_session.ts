import type { BrowserContext } from "playwright-core";

/** Gives a browser the session of a Cookie header. */
export async function giveSession(context: BrowserContext, url: string, cookie: string): Promise<void> {
  const domain = new URL(url).hostname;
  await context.addCookies(
    cookie.split("; ").map((pair) => {
      const at = pair.indexOf("=");
      return { name: pair.slice(0, at), value: pair.slice(at + 1), domain, path: "/", secure: true };
    }),
  );
}
