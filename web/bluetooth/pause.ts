export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Rejects with a TimeoutError when the work takes longer; a radio may never answer. */
export function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new DOMException(`Cannot wait longer than ms: ${ms}`, "TimeoutError")),
      ms,
    );
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
