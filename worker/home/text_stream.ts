const CHUNK_CHARACTERS = 64 * 1024;

/** A byte stream of text pieces, made as they are drawn; short pieces go out together. */
export function textStream(
  first: IteratorResult<string>,
  rest: Iterator<string>,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let next = first;
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      let text = "";
      while (!next.done && text.length < CHUNK_CHARACTERS) {
        text += next.value;
        next = rest.next();
      }
      if (text !== "") controller.enqueue(encoder.encode(text));
      if (next.done) controller.close();
    },
  });
}
