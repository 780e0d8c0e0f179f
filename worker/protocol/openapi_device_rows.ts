/** Operations on a home's devices, and those of the device protocol. */
import { CLAIM_LIFE_S, READINGS_MAX_MINUTES } from "../domain/limits.ts";
import type { Operation } from "./openapi_operation.ts";

const SINCE_TEXT = "History before `since` stays as it is. Answers with the channel's whole history.";

export const DEVICE_ROWS: readonly Operation[] = [
  {
    method: "get",
    path: "/v1/homes/{home}/devices/health",
    id: "getDevicesHealth",
    scope: "read:home",
    group: "Devices",
    summary: "How well each device is",
    description:
      "Last reading, clock, signal, firmware, buffer, and the missing minutes of the last days by local hour.",
    who: "view",
    answer: { status: 200, shape: "DevicesHealth", text: "The home's devices" },
    problems: ["home_unavailable"],
  },
  {
    method: "patch",
    path: "/v1/homes/{home}/devices/{device}",
    id: "changeDevice",
    scope: "configure",
    group: "Devices",
    summary: "Rename a device",
    who: "configure",
    body: "DeviceChange",
    answer: { status: 200, shape: "Device", text: "The changed device" },
  },
  {
    method: "delete",
    path: "/v1/homes/{home}/devices/{device}",
    id: "removeDevice",
    group: "Devices",
    summary: "Remove a device from the home",
    description:
      "Its token dies at once; what it measured stays. Claimed again by the same home, its history goes on.",
    who: "manage_devices",
    answer: { status: 204, text: "Removed" },
  },
  {
    method: "put",
    path: "/v1/homes/{home}/devices/{device}/channels/{channel}",
    id: "moveChannel",
    scope: "configure",
    group: "Devices",
    summary: "Say what a channel feeds, and how its clamp sits",
    description: `Fields that are left out stay as they are. ${SINCE_TEXT}`,
    who: "configure",
    body: "ChannelChange",
    answer: { status: 200, shape: "FeedHistory", text: "The channel's feeds, the oldest first" },
    problems: ["limit_reached"],
  },
  {
    method: "post",
    path: "/v1/homes/{home}/claims",
    id: "issueClaim",
    group: "Devices",
    summary: "A code with which one device may join the home",
    description: `Good once, for ${CLAIM_LIFE_S / 60} minutes.`,
    who: "manage_devices",
    answer: { status: 201, shape: "ClaimIssued", text: "The code, shown this once" },
    problems: ["limit_reached"],
  },
  {
    method: "post",
    path: "/v1/devices/claim",
    id: "claimDevice",
    group: "Device protocol",
    summary: "A device joins the home that its code is of",
    description:
      "Hyphen and case of the code do not matter. After too many failed tries from one network: 429. A serial that " +
      "another home holds is refused, unless that home has not heard of the device for 30 days and somebody holds " +
      "the device's own button (`pressed`).",
    who: "anyone",
    body: "ClaimRequest",
    answer: { status: 201, shape: "ClaimAnswer", text: "The device's token, and where to send readings" },
    problems: ["claim_unknown", "serial_taken", "too_many", "limit_reached"],
  },
  {
    method: "post",
    path: "/v1/readings",
    id: "postReadings",
    group: "Device protocol",
    summary: `One minute of readings, or up to ${READINGS_MAX_MINUTES.toLocaleString("en")}`,
    description:
      "JSON, optionally with `Content-Encoding: gzip`. Durable once it is answered, and the same minute may " +
      "be sent again. Minutes that are refused are listed while the rest is kept.",
    who: "device",
    body: "ReadingsPost",
    answer: { status: 200, shape: "ReadingsAnswer", text: "What became of the minutes" },
    problems: ["serial_not_yours", "bad_encoding", "too_many", "home_unavailable"],
  },
];
