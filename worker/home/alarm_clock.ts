/** The object's one alarm, shared: rings at the earliest of what anybody asked for. */
export interface AlarmStorage {
  getAlarm(): Promise<number | null>;
  setAlarm(atMs: number): Promise<void>;
}

export class AlarmClock {
  /** Undefined until it is known what was set before this object woke up. */
  #atMs: number | null | undefined = undefined;

  constructor(readonly storage: AlarmStorage) {}

  async wakeBy(atMs: number): Promise<void> {
    if (this.#atMs === undefined) this.#atMs = await this.storage.getAlarm();
    if (this.#atMs !== null && this.#atMs <= atMs) return;
    this.#atMs = atMs;
    await this.storage.setAlarm(atMs);
  }

  /** It rang: whoever still waits asks anew. */
  rang(): void {
    this.#atMs = null;
  }
}
