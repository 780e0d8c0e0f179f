/** InfluxDB, as senders know it. Its refusals are `{"error"}` in version 1, `{"code", "message"}` in version 2. */
import type { Operation } from "./openapi_operation.ts";

const COMMON = { group: "InfluxDB", who: "anyone", dialect: "InfluxDB" } as const;
const WRITE =
  "Line protocol, optionally with `Content-Encoding: gzip`. The key is the password or the token; " +
  "databases, organisations and buckets may be called anything.";
const PRECISION = {
  name: "precision",
  text: "ns, us, ms or s; in version 1 also n, u, m, h",
  required: false,
};
const QUERY = "Only what an uploader asks before it writes: the last point of its series.";

export function influxRows(): Operation[] {
  const written = { status: 204, text: "It is durable" };
  const answered = { status: 200, types: ["application/json"], text: "The last point, if there is one" };
  return [
    {
      ...COMMON,
      method: "post",
      path: "/write",
      id: "influxWrite",
      summary: "Write points, version 1",
      description: WRITE,
      query: [PRECISION],
      answer: written,
    },
    {
      ...COMMON,
      method: "get",
      path: "/query",
      id: "influxQueryGet",
      summary: "The last point, version 1",
      description: QUERY,
      answer: answered,
    },
    {
      ...COMMON,
      method: "post",
      path: "/query",
      id: "influxQuery",
      summary: "The last point, version 1",
      description: QUERY,
      answer: answered,
    },
    {
      ...COMMON,
      method: "post",
      path: "/api/v2/write",
      id: "influxWrite2",
      summary: "Write points, version 2",
      description: WRITE,
      query: [PRECISION],
      answer: written,
    },
    {
      ...COMMON,
      method: "post",
      path: "/api/v2/query",
      id: "influxQuery2",
      summary: "The last point, version 2",
      description: QUERY,
      answer: { ...answered, types: ["text/csv"] },
    },
  ];
}
