/** What doors know between two posts: one row a device. */
import type { DoorState } from "./door_minutes.ts";
import type { Sql } from "./sql.ts";

/** Made when the first value comes: a home without doors has none of it. Append only. */
const DOOR_SCHEMA = [
  `CREATE TABLE IF NOT EXISTS door (device TEXT PRIMARY KEY, json TEXT NOT NULL) WITHOUT ROWID`,
];

export function isDoorStored(sql: Sql): boolean {
  return sql.all("SELECT 1 FROM sqlite_schema WHERE name = 'door'").length > 0;
}

export class DoorStore {
  readonly #held = new Map<string, DoorState>();

  constructor(readonly sql: Sql) {
    for (const statement of DOOR_SCHEMA) sql.run(statement);
  }

  state(device: string): DoorState {
    let state = this.#held.get(device);
    if (state === undefined) {
      const [row] = this.sql.all("SELECT json FROM door WHERE device = ?1", device);
      state = row === undefined ? {} : JSON.parse(row.json as string) as DoorState;
      this.#held.set(device, state);
    }
    return state;
  }

  save(device: string, state: DoorState): void {
    this.#held.delete(device);
    this.sql.run(
      "INSERT INTO door (device, json) VALUES (?1, ?2) ON CONFLICT (device) DO UPDATE SET json = excluded.json",
      device,
      JSON.stringify(state),
    );
    this.#held.set(device, state);
  }
}
