/** Rows of the Home's store that an answer took, as it tells them in its `server-timing` header. */
export interface Rows {
  read: number;
  written: number;
}

export function rowsTiming({ read, written }: Rows): string {
  return `sql;desc="rows read ${read}, written ${written}"`;
}

export function readRowsTiming(header: string | null): Rows | null {
  const [, read, written] = header?.match(/rows read (\d+), written (\d+)/) ?? [];
  return read === undefined ? null : { read: Number(read), written: Number(written) };
}
