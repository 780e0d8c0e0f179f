/** Minutes that a Shelly still owes: they outlast its connection and this object's sleep. */
import type { ShellyGap } from "../protocol/doors/shelly/stored_minutes.ts";
import type { Sql } from "./sql.ts";

/** Made with the first gap. Append only. */
const SHELLY_SCHEMA =
  `CREATE TABLE IF NOT EXISTS shelly_gap (device TEXT, component TEXT, end_s INTEGER, json TEXT NOT NULL,
    PRIMARY KEY (device, component, end_s)) WITHOUT ROWID`;

export class ShellyGaps {
  #isMade = false;
  /** Devices that owe nothing: most of the time all of them, and each frame asks. */
  readonly #settled = new Set<string>();

  constructor(readonly sql: Sql) {}

  #make(): void {
    if (!this.#isMade) this.sql.run(SHELLY_SCHEMA);
    this.#isMade = true;
  }

  /** The oldest that the device owes. */
  first(device: string): ShellyGap | null {
    if (this.#settled.has(device)) return null;
    this.#make();
    const [row] = this.sql.all(
      "SELECT json FROM shelly_gap WHERE device = ?1 ORDER BY end_s LIMIT 1",
      device,
    );
    if (row === undefined) this.#settled.add(device);
    return row === undefined ? null : JSON.parse(row.json as string) as ShellyGap;
  }

  find(device: string, component: string, endS: number): ShellyGap | null {
    this.#make();
    const [row] = this.sql.all(
      "SELECT json FROM shelly_gap WHERE device = ?1 AND component = ?2 AND end_s = ?3",
      device,
      component,
      endS,
    );
    return row === undefined ? null : JSON.parse(row.json as string) as ShellyGap;
  }

  save(device: string, gap: ShellyGap): void {
    this.#make();
    this.#settled.delete(device);
    this.sql.run(
      "INSERT INTO shelly_gap (device, component, end_s, json) VALUES (?1, ?2, ?3, ?4) " +
        "ON CONFLICT (device, component, end_s) DO UPDATE SET json = excluded.json",
      device,
      gap.component,
      gap.endS,
      JSON.stringify(gap),
    );
  }

  delete(device: string, { component, endS }: Pick<ShellyGap, "component" | "endS">): void {
    this.#make();
    this.sql.run(
      "DELETE FROM shelly_gap WHERE device = ?1 AND component = ?2 AND end_s = ?3",
      device,
      component,
      endS,
    );
  }
}
