/** Whether somebody is in the middle of a form, so that nothing should come between. */
import { effect, signal } from "@preact/signals";
import { openedPath } from "../live/session_state.ts";

export const formUnderWay = signal(false);
let touched: Element | null = null;

const look = () => {
  formUnderWay.value = touched?.isConnected === true || document.querySelector("dialog[open]") !== null;
};
/** After the page has done what it does with the event. */
const lookSoon = () => void setTimeout(look);

export function followForms(): void {
  const formOf = ({ target }: Event) => target instanceof Element ? target.closest("form") : null;
  addEventListener("input", (event) => {
    touched = formOf(event) ?? touched;
    look();
  }, true);
  addEventListener("submit", (event) => {
    if (formOf(event) === touched) touched = null;
    lookSoon();
  }, true);
  for (const kind of ["click", "keyup", "close"]) addEventListener(kind, lookSoon, true);
  effect(() => {
    void openedPath.value;
    touched = null;
    lookSoon();
  });
}
