/** emoncms, as senders know it. Its refusals are `{"success": false, "message": "…"}`. */
import type { Operation } from "./openapi_operation.ts";

const KEY = { name: "apikey", text: "The key; or a form field, or Authorization: Bearer", required: false };

function both(path: `/${string}`, id: string, summary: string, description: string): Operation[] {
  return (["get", "post"] as const).map((method) => ({
    method,
    path,
    id: `${id}${method === "get" ? "Get" : ""}`,
    group: "emoncms",
    summary,
    description,
    who: "anyone",
    dialect: "emoncms",
    query: [KEY],
    answer: {
      status: 200,
      types: ["text/plain", "application/json"],
      text: '`ok`, or `{"success": true}` for `fulljson`: it is durable',
    },
  }));
}

const POST =
  "Fields: `node`, `time` (Unix seconds or ISO 8601), and one of `json`, `fulljson`, `csv`, `data`.";
const BULK =
  "`data=[[offset,node,value,…],…]` with `sentat`, `offset` or `time`; `c` or `cb` where it is zipped with " +
  "zlib; or whole as `aes128cbc`.";

export function emoncmsRows(): Operation[] {
  const get: Omit<Operation, "path" | "id"> = {
    method: "get",
    group: "emoncms",
    summary: "What a node sent last, so that an uploader goes on from there",
    who: "anyone",
    dialect: "emoncms",
    query: [KEY],
    answer: { status: 200, types: ["application/json"], text: "Time and value by name" },
  };
  return [
    ...both("/input/post", "inputPost", "One set of values", POST),
    ...both("/input/post/{node}", "inputPostNode", "One set of values of a node", POST),
    ...both("/input/post.json", "inputPostJson", "The same as /input/post", POST),
    ...both("/input/bulk", "inputBulk", "Many sets of values", BULK),
    ...both("/input/bulk.json", "inputBulkJson", "The same as /input/bulk", BULK),
    { ...get, path: "/input/get", id: "inputGet" },
    { ...get, path: "/input/get/{node}", id: "inputGetNode" },
  ];
}
