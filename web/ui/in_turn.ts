/** Heavy work in pieces: between two of them the browser draws and answers. */

/** After what the browser has to do now. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

const waiting: (() => void)[] = [];
let busy = false;

function turn(): void {
  busy = true;
  setTimeout(() => {
    busy = false;
    waiting.shift()?.();
  });
}

/** Does one such work a turn: at once where none was done in this one. Returns how to call it off. */
export function inTurn(work: () => void): () => void {
  const piece = () => {
    turn();
    work();
  };
  if (!busy) piece();
  else waiting.push(piece);
  return () => {
    const at = waiting.indexOf(piece);
    if (at >= 0) waiting.splice(at, 1);
  };
}

/** Whatever waits is done now: what comes after this cannot wait. */
export function allTurns(): void {
  for (const piece of waiting.splice(0)) piece();
}
