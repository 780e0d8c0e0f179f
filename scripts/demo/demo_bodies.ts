/** The demo's posts, the next one made while the present one is on its way. */
import { packed } from "../api_client.ts";
import type { House } from "../simulator/house.ts";
import { documents } from "../simulator/write_span.ts";
import type { Span } from "./demo_plan.ts";

export class DemoBodies {
  readonly #house: House;
  readonly #serial: string;
  #ahead: { span: Span; body: Uint8Array<ArrayBuffer> } | null = null;

  constructor(house: House, serial: string) {
    this.#house = house;
    this.#serial = serial;
  }

  /** The gzipped document of a span within one UTC day. */
  of(span: Span): Uint8Array<ArrayBuffer> {
    const ahead = this.#ahead;
    this.#ahead = null;
    return ahead?.span.fromS === span.fromS && ahead.span.toS === span.toS ? ahead.body : this.#make(span);
  }

  /** Makes a body that is likely to be asked for next. */
  prepare(span: Span): void {
    this.#ahead = { span, body: this.#make(span) };
  }

  #make({ fromS, toS }: Span): Uint8Array<ArrayBuffer> {
    const [document] = documents(this.#house, this.#serial, { startS: fromS, endS: toS });
    return packed(document.bytes, true);
  }
}
