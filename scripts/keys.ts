/** What a person does who has a keyboard alone: every place is reached with Tab, and shows that it has the focus. */
import type { Locator } from "playwright-core";
import assert from "node:assert/strict";

/** More would be no way that a person goes. */
const MOST_STEPS = 60;

type Reached = "on" | "in its group" | "before" | "after" | "gone";

/** Where the focus is, seen from the element; a radio is reached through the one of its group that Tab stops at. */
function whereIsFocus(element: Element): Reached {
  const focused = document.activeElement!;
  if (focused === element) return "on";
  if (!element.isConnected) return "gone";
  const radio = element as HTMLInputElement, other = focused as HTMLInputElement;
  if (
    radio.type === "radio" && other.type === "radio" && radio.name === other.name && radio.form === other.form
  ) {
    return "in its group";
  }
  const after = focused.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING;
  return focused === document.body || after ? "before" : "after";
}

/** The focus has a ring, its own or its row's, that is on the screen with nothing laid over it. */
function showsFocus(element: Element): string {
  const near = [element, element.nextElementSibling];
  for (let around = element.parentElement; around; around = around.parentElement) near.push(around);
  const ringed = near.find((one) => {
    if (one === null) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(one);
    return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
  });
  if (!ringed) return "no ring";
  const { left, right, top, bottom } = ringed.getBoundingClientRect();
  const x = (Math.max(left, 0) + Math.min(right, innerWidth)) / 2;
  const y = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
  const seen = document.elementFromPoint(x, y);
  if (seen === null) return "out of sight";
  const isIt = ringed.contains(seen) || seen.contains(ringed);
  return isIt ? "seen" : `behind ${seen.tagName}.${seen.className}`;
}

async function told(wanted: Locator): Promise<string> {
  const focused = await wanted.page().evaluate(() => document.activeElement?.outerHTML.slice(0, 160));
  return `${wanted}; the focus is on ${focused}`;
}

/** Goes there with Tab, or back with Shift and Tab, and through a group of radios with an arrow. */
async function reach(wanted: Locator): Promise<void> {
  const { keyboard } = wanted.page();
  let element = (await wanted.elementHandle())!;
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    const at = await element.evaluate(whereIsFocus);
    if (at === "on") {
      const shown = await element.evaluate(showsFocus);
      if (shown === "seen") return;
      assert.fail(`The focus cannot be seen, ${shown}: ${await told(wanted)}`);
    }
    if (at === "gone") element = (await wanted.elementHandle())!;
    else await keyboard.press(at === "in its group" ? "ArrowDown" : at === "before" ? "Tab" : "Shift+Tab");
  }
  assert.fail(`Cannot reach with Tab: ${await told(wanted)}`);
}

async function press(wanted: Locator, key = "Enter"): Promise<void> {
  await reach(wanted);
  await wanted.page().keyboard.press(key);
}

/** In place of what stands there. */
async function type(wanted: Locator, text: string): Promise<void> {
  await reach(wanted);
  const { keyboard } = wanted.page();
  await keyboard.press("ControlOrMeta+a");
  await (text === "" ? keyboard.press("Delete") : keyboard.type(text));
}

/** A box, a switch or a radio. */
async function set(wanted: Locator, checked: boolean): Promise<void> {
  await reach(wanted);
  if (await wanted.isChecked() !== checked) await wanted.page().keyboard.press("Space");
}

/** An option by its value or its label: with the arrows, in a long list from the first that begins like it. */
async function choose(wanted: Locator, option: string): Promise<void> {
  await reach(wanted);
  const { keyboard } = wanted.page();
  const seen = () =>
    wanted.evaluate((element, option) => {
      const { options, selectedIndex } = element as HTMLSelectElement;
      const at = [...options].findIndex(({ value, label }) => value === option || label.trim() === option);
      return { at, selectedIndex, label: options[at]?.label, count: options.length };
    }, option);
  const { at, label, count } = await seen();
  assert.notEqual(at, -1, `Cannot choose "${option}": ${wanted}`);
  if (count > MOST_STEPS) await keyboard.type(label.slice(0, 8));
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    const now = await seen();
    if (now.at === now.selectedIndex) return;
    await keyboard.press(now.at > now.selectedIndex ? "ArrowDown" : "ArrowUp");
  }
  assert.fail(`Cannot choose "${option}" with ${MOST_STEPS} arrows: ${wanted}`);
}

/** Without a key: the focus comes there by itself, after a dialog or another page. */
async function landsOn(wanted: Locator): Promise<void> {
  await wanted.and(wanted.page().locator(":focus")).waitFor().catch(async () => {
    assert.fail(`The focus did not land on: ${await told(wanted)}`);
  });
}

export const keys = { reach, press, type, set, choose, landsOn };
