/** A browser's first number and first date in words take it long: done ahead, each in a turn of its own. */
const nextTurn = () => new Promise((resolve) => setTimeout(resolve));

export async function firstFormats(): Promise<void> {
  await nextTurn();
  new Intl.NumberFormat();
  await nextTurn();
  new Intl.DateTimeFormat();
  await nextTurn();
}
