/** What a year of minutes takes on disk, read from the Home's own SQLite after the stack has ended. */
import { DatabaseSync } from "node:sqlite";
import { PlainError } from "../stack/plain_error.ts";
import { CHANNELS } from "./bench_home.ts";

export interface Stored {
  /** Hours of minutes only, without the newest one. */
  bytesPerChannelMinute: number;
  /** The whole file: roll-ups, keys and unused room of pages too. */
  fileBytesPerMinute: number;
}

function* sqliteFiles(folder: string): Generator<string> {
  for (const { name, isDirectory } of Deno.readDirSync(folder)) {
    if (isDirectory) yield* sqliteFiles(`${folder}/${name}`);
    else if (name.endsWith(".sqlite")) yield `${folder}/${name}`;
  }
}

function closedHours(file: string): { hours: number; bytes: number; fileBytes: number } | null {
  const database = new DatabaseSync(file);
  try {
    if (database.prepare("SELECT 1 FROM sqlite_master WHERE name = 'hour'").get() === undefined) return null;
    const row = database.prepare(
      "SELECT count(*) AS hours, sum(length(segments)) AS bytes FROM hour WHERE id < (SELECT max(id) FROM hour)",
    ).get()!;
    const size = database.prepare(
      "SELECT page_count * page_size AS bytes FROM pragma_page_count, pragma_page_size",
    )
      .get()!;
    return { hours: Number(row.hours), bytes: Number(row.bytes), fileBytes: Number(size.bytes) };
  } finally {
    database.close();
  }
}

/** Of the home with the most hours; each of them is full. */
export function storedBytes(homesFolder: string): Stored {
  const homes = [...sqliteFiles(homesFolder)].map(closedHours).filter((home) => home !== null);
  const [largest] = homes.sort((a, b) => b.hours - a.hours);
  if (largest === undefined || largest.hours === 0) {
    throw new PlainError(`Cannot measure stored bytes: ${homesFolder} has no home with closed hours`);
  }
  const minutes = largest.hours * 60;
  return {
    bytesPerChannelMinute: largest.bytes / (minutes * CHANNELS),
    fileBytesPerMinute: largest.fileBytes / minutes,
  };
}
