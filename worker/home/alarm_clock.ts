/** The object's one alarm, shared: rings at the earliest of what anybody asked for. */
export interface AlarmStorage {
  getAlarm(): Promise<number | null>;
  setAlarm(atMs: number): Promise<void>;
}

export class AlarmClock {
  #atMs: number | null = null;
  /** What was set before this object woke up is read once, at the first need. */
  #read: Promise<void> | null = null;

  constructor(readonly storage: AlarmStorage) {}

  async wakeBy(atMs: number): Promise<void> {
    await (this.#read ??= this.storage.getAlarm().then((set) => void (this.#atMs = set)));
    if (this.#atMs !== null && this.#atMs <= atMs) return;
    this.#atMs = atMs;
    await this.storage.setAlarm(atMs);
  }

  /** It rang: whoever still waits asks anew. */
  rang(): void {
    this.#atMs = null;
    this.#read = Promise.resolve();
  }
}
