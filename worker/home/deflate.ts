/** The runtime's raw deflate, synchronous: a Home's transaction must not wait. */
import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { Deflate } from "./hour_codec.ts";

export const deflateCodec: Deflate = {
  deflate: (bytes) => new Uint8Array(deflateRawSync(bytes, { level: 6, memLevel: 9 })),
  inflate: (bytes) => new Uint8Array(inflateRawSync(bytes)),
};
