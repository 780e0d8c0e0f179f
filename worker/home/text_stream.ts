/** The body of an answer: a byte stream of pieces, made as they are drawn. */
export function textStream(
  first: IteratorResult<Uint8Array>,
  rest: Iterator<Uint8Array>,
): ReadableStream<Uint8Array> {
  let next = first;
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      if (next.done) return controller.close();
      controller.enqueue(next.value);
      next = rest.next();
      if (next.done) controller.close();
    },
  });
}
