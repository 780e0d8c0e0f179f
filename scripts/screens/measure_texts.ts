import type { BrowserContext, Page } from "playwright-core";
import { resize } from "./open_screen.ts";
import { type Size, SIZES } from "./series.ts";
import { type TextFault, textFaults } from "./text_faults.ts";

/** Keeps in each page what the server's answers say: names, addresses, texts of the law. */
export async function keepWhatIsTold(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const told: string[] = [];
    Object.assign(globalThis, { toldByServer: told });
    const read = Response.prototype.json;
    const keep = (value: unknown): void => {
      if (typeof value === "string") {
        if (/\p{L}{3}/u.test(value)) told.push(value);
      } else if (typeof value === "object" && value !== null) Object.values(value).forEach(keep);
    };
    Response.prototype.json = async function (this: Response) {
      const body = await read.call(this);
      keep(body);
      return body;
    };
  });
}

/** The faults of the page's texts in a window of the size. */
export async function measureTexts(page: Page, size: Size, wish: { pseudo: boolean }): Promise<TextFault[]> {
  if (page.viewportSize()?.width !== SIZES[size].width) await resize(page, SIZES[size]);
  return await page.evaluate(textFaults, wish);
}
