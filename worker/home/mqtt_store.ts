/** The broker's truth in the Home's SQLite: one row a session, a waiting message, a retained one. */
import type { BrokerStore, StoredDelivery } from "../mqtt/broker_deps.ts";
import type { StoredMessage } from "../mqtt/message.ts";
import type { Sql } from "./sql.ts";

/** Made when the first socket opens: a home that nobody speaks MQTT with has none of it. Append only. */
const MQTT_SCHEMA = [
  // Without a rowid, the text key is the row: one row billed.
  `CREATE TABLE IF NOT EXISTS mqtt_session (key TEXT PRIMARY KEY, json TEXT NOT NULL) WITHOUT ROWID`,
  `CREATE TABLE IF NOT EXISTS mqtt_delivery (seq INTEGER PRIMARY KEY, session TEXT NOT NULL, qos INTEGER NOT NULL,
    packet_id INTEGER, released INTEGER NOT NULL, expires_at_ms INTEGER, packet BLOB NOT NULL)`,
  `CREATE TABLE IF NOT EXISTS mqtt_retained (topic TEXT PRIMARY KEY, expires_at_ms INTEGER, packet BLOB NOT NULL)
    WITHOUT ROWID`,
  // What a socket sent of a packet that is not whole yet, beyond what is kept with the socket.
  `CREATE TABLE IF NOT EXISTS mqtt_piece (id INTEGER PRIMARY KEY, connection INTEGER NOT NULL, bytes BLOB NOT NULL)`,
];

export function isMqttStored(sql: Sql): boolean {
  return sql.all("SELECT 1 FROM sqlite_schema WHERE name = 'mqtt_session'").length > 0;
}

type NullableNumber = number | null;

export class MqttStore implements BrokerStore {
  constructor(readonly sql: Sql) {
    for (const statement of MQTT_SCHEMA) sql.run(statement);
  }

  sessions() {
    return this.sql.all("SELECT key, json FROM mqtt_session") as { key: string; json: string }[];
  }

  saveSession(key: string, json: string): void {
    this.sql.run(
      "INSERT INTO mqtt_session (key, json) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET json = excluded.json",
      key,
      json,
    );
  }

  deleteSession(key: string, seqs: Iterable<number>): void {
    this.sql.run("DELETE FROM mqtt_session WHERE key = ?1", key);
    for (const seq of seqs) this.deleteDelivery(seq);
  }

  deliveries(): StoredDelivery[] {
    const rows = this.sql.all(
      "SELECT seq, session, qos, packet_id, released, length(packet) AS bytes, expires_at_ms FROM mqtt_delivery ORDER BY seq",
    );
    return rows.map((row) => ({
      seq: row.seq as number,
      session: row.session as string,
      qos: row.qos as 1 | 2,
      packetId: row.packet_id as NullableNumber,
      released: row.released === 1,
      bytes: row.bytes as number,
      expiresAtMs: row.expires_at_ms as NullableNumber,
    }));
  }

  addDelivery(
    { seq, session, qos, packetId, released, expiresAtMs }: StoredDelivery,
    packet: Uint8Array,
  ): void {
    this.sql.run(
      "INSERT INTO mqtt_delivery (seq, session, qos, packet_id, released, expires_at_ms, packet) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
      seq,
      session,
      qos,
      packetId,
      released ? 1 : 0,
      expiresAtMs,
      packet,
    );
  }

  changeDelivery(seq: number, packetId: number | null, released: boolean): void {
    this.sql.run(
      "UPDATE mqtt_delivery SET packet_id = ?2, released = ?3 WHERE seq = ?1",
      seq,
      packetId,
      released ? 1 : 0,
    );
  }

  deleteDelivery(seq: number): void {
    this.sql.run("DELETE FROM mqtt_delivery WHERE seq = ?1", seq);
  }

  deliveryPacket(seq: number): Uint8Array | null {
    const [row] = this.sql.all("SELECT packet FROM mqtt_delivery WHERE seq = ?1", seq);
    return row === undefined ? null : row.packet as Uint8Array;
  }

  retained() {
    const rows = this.sql.all("SELECT topic, length(packet) AS bytes, expires_at_ms FROM mqtt_retained");
    return rows.map((row) => ({
      topic: row.topic as string,
      bytes: row.bytes as number,
      expiresAtMs: row.expires_at_ms as NullableNumber,
    }));
  }

  retainedMessage(topic: string): StoredMessage | null {
    const [row] = this.sql.all("SELECT packet, expires_at_ms FROM mqtt_retained WHERE topic = ?1", topic);
    return row === undefined
      ? null
      : { packet: row.packet as Uint8Array, expiresAtMs: row.expires_at_ms as NullableNumber };
  }

  saveRetained(topic: string, { packet, expiresAtMs }: StoredMessage): void {
    this.sql.run(
      "INSERT INTO mqtt_retained (topic, expires_at_ms, packet) VALUES (?1, ?2, ?3) " +
        "ON CONFLICT (topic) DO UPDATE SET expires_at_ms = excluded.expires_at_ms, packet = excluded.packet",
      topic,
      expiresAtMs,
      packet,
    );
  }

  deleteRetained(topic: string): void {
    this.sql.run("DELETE FROM mqtt_retained WHERE topic = ?1", topic);
  }

  addPiece(connection: number, bytes: Uint8Array): void {
    this.sql.run("INSERT INTO mqtt_piece (connection, bytes) VALUES (?1, ?2)", connection, bytes);
  }

  /** In the order that they came. */
  pieces(connection: number): Uint8Array[] {
    return this.sql.all("SELECT bytes FROM mqtt_piece WHERE connection = ?1 ORDER BY id", connection)
      .map((row) => row.bytes as Uint8Array);
  }

  deletePieces(connection: number): void {
    this.sql.run("DELETE FROM mqtt_piece WHERE connection = ?1", connection);
  }

  /** Those of sockets that are no more. */
  deletePiecesBut(connections: Iterable<number>): void {
    const open = JSON.stringify([...connections]);
    this.sql.run("DELETE FROM mqtt_piece WHERE connection NOT IN (SELECT value FROM json_each(?1))", open);
  }
}
