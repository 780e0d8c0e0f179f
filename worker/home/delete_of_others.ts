import type { Sql } from "./sql.ts";

/** Tables that are made with their first row, and know devices by their id. */
type DeviceTable = "door" | "shelly_gap" | "shelly_history";

/** What is kept of devices that are not among these goes; a table that was never made is left so. */
export function deleteOfOthers(sql: Sql, table: DeviceTable, devices: readonly string[]): void {
  if (sql.all("SELECT 1 FROM sqlite_schema WHERE name = ?1", table).length === 0) return;
  sql.run(
    `DELETE FROM ${table} WHERE device NOT IN (SELECT value FROM json_each(?1))`,
    JSON.stringify(devices),
  );
}
