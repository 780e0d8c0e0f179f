/** Operations on devices of other formats, and those formats' own. */
import { emoncmsRows } from "./openapi_emoncms_rows.ts";
import { influxRows } from "./openapi_influx_rows.ts";
import type { Operation } from "./openapi_operation.ts";

export const DOOR_ROWS: readonly Operation[] = [
  {
    method: "get",
    path: "/v1/homes/{home}/doors",
    id: "listDoors",
    group: "Other devices",
    summary: "The home's devices of other formats, their inputs and what these mean",
    who: "view",
    answer: { status: 200, shape: "DoorList", text: "The devices, with the newest value of each input" },
    problems: ["home_unavailable"],
  },
  {
    method: "post",
    path: "/v1/homes/{home}/doors",
    id: "makeDoor",
    group: "Other devices",
    summary: "A device that speaks another format joins the home",
    who: "manage_devices",
    body: "NewDoor",
    answer: { status: 201, shape: "DoorMade", text: "The device and its key, shown this once" },
    problems: ["limit_reached"],
  },
  {
    method: "put",
    path: "/v1/homes/{home}/doors/{device}/rules",
    id: "mapDoor",
    group: "Other devices",
    summary: "Say what each input of such a device means",
    description: "From now on: minutes that are stored stay as they are. Replaces all rules of the device.",
    who: "configure",
    body: "DoorRules",
    answer: { status: 204, text: "Kept" },
    problems: ["limit_reached"],
  },
  {
    method: "post",
    path: "/v1/homes/{home}/doors/{device}/key",
    id: "renewDoorKey",
    group: "Other devices",
    summary: "Another key for such a device; the one before is dead at once",
    who: "manage_devices",
    answer: { status: 200, shape: "DoorMade", text: "The key, shown this once" },
  },
  ...emoncmsRows(),
  ...influxRows(),
  {
    method: "get",
    path: "/shelly/{key}",
    id: "shelly",
    group: "Shelly",
    summary: "A Shelly's outbound WebSocket, from Gen2 on",
    description:
      "JSON-RPC as text. The device says its status; it is asked for the minutes that it kept. An unknown key is `bad_token`.",
    who: "anyone",
    answer: { status: 101, text: "The socket" },
    problems: ["bad_value", "too_many", "home_unavailable"],
  },
];
