/** What is still to be fetched of a Shelly's time before it first dialled: outlasts its connection. */
import type { ShellyHistory } from "../protocol/doors/shelly/stored_history.ts";
import type { Sql } from "./sql.ts";

/** Made with the first history. Append only. */
const SCHEMA = `CREATE TABLE IF NOT EXISTS shelly_history (device TEXT, component TEXT, json TEXT NOT NULL,
    PRIMARY KEY (device, component)) WITHOUT ROWID`;

export class ShellyHistories {
  #isMade = false;
  /** Devices whose history is here: soon all of them, and each frame asks. */
  readonly #settled = new Set<string>();

  constructor(readonly sql: Sql) {}

  #make(): void {
    if (!this.#isMade) this.sql.run(SCHEMA);
    this.#isMade = true;
  }

  first(device: string): ShellyHistory | null {
    if (this.#settled.has(device)) return null;
    this.#make();
    const [row] = this.sql.all(
      "SELECT json FROM shelly_history WHERE device = ?1 ORDER BY component LIMIT 1",
      device,
    );
    if (row === undefined) this.#settled.add(device);
    return row === undefined ? null : JSON.parse(row.json as string) as ShellyHistory;
  }

  find(device: string, component: string): ShellyHistory | null {
    this.#make();
    const [row] = this.sql.all(
      "SELECT json FROM shelly_history WHERE device = ?1 AND component = ?2",
      device,
      component,
    );
    return row === undefined ? null : JSON.parse(row.json as string) as ShellyHistory;
  }

  save(device: string, history: ShellyHistory): void {
    this.#make();
    this.#settled.delete(device);
    this.sql.run(
      "INSERT INTO shelly_history (device, component, json) VALUES (?1, ?2, ?3) " +
        "ON CONFLICT (device, component) DO UPDATE SET json = excluded.json",
      device,
      history.component,
      JSON.stringify(history),
    );
  }

  delete(device: string, component: string): void {
    this.#make();
    this.sql.run("DELETE FROM shelly_history WHERE device = ?1 AND component = ?2", device, component);
  }
}
