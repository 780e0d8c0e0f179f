/** A Shelly as its documentation has it: dials, tells what it is told to tell, and keeps what it is asked. */
import { waitUntil } from "./stack/wait_until.ts";

export interface ShellyRequest {
  id: number;
  method: string;
  params: { id: number; ts: number; end_ts: number; on?: boolean; toggle_after?: number };
}

export class SimulatedShelly {
  readonly requests: ShellyRequest[] = [];
  #closed: CloseEvent | null = null;

  private constructor(readonly ws: WebSocket) {
    ws.onmessage = ({ data }) => this.heard(JSON.parse(data));
    ws.onclose = (event) => void (this.#closed = event);
  }

  static async dial(origin: string, key: string): Promise<SimulatedShelly> {
    const ws = new WebSocket(`${origin.replace("http", "ws")}/shelly/${key}`);
    await new Promise<void>((resolve, reject) => {
      ws.onopen = () => resolve();
      ws.onerror = () => reject(new Error("Cannot dial"));
    });
    return new SimulatedShelly(ws);
  }

  /** Since when it stores minutes; null: it has none. */
  storesFromS: number | null = null;

  heard(request: ShellyRequest): void {
    if (request.method === "Shelly.GetDeviceInfo") {
      return this.answer(request.id, { model: "SPEM-003CEBEU", gen: 2, app: "Pro3EM", ver: "1.4.4" });
    }
    if (!request.method.endsWith(".GetRecords")) return void this.requests.push(request);
    const blocks = this.storesFromS === null ? [] : [{ ts: this.storesFromS, period: 60, records: 1440 }];
    this.answer(request.id, { data_blocks: blocks });
  }

  tell(ts: number, components: unknown, method = "NotifyStatus"): void {
    const params = { ts, ...components as object };
    this.ws.send(JSON.stringify({ src: "shelly-test", dst: "enecess", method, params }));
  }

  answer(id: number, result: unknown): void {
    this.ws.send(JSON.stringify({ id, src: "shelly-test", dst: "enecess", result }));
  }

  refuse(id: number, code: number, message: string): void {
    this.ws.send(JSON.stringify({ id, src: "shelly-test", dst: "enecess", error: { code, message } }));
  }

  request(): Promise<ShellyRequest> {
    return waitUntil("a request", () => this.requests.shift() ?? null);
  }

  closed(): Promise<CloseEvent> {
    return waitUntil("its end", () => this.#closed);
  }

  async hangUp(): Promise<void> {
    this.ws.close();
    await this.closed();
  }
}
