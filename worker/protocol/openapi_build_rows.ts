/** Operations for who builds on a home: Home Assistant. */
import type { Operation } from "./openapi_operation.ts";

export const BUILD_ROWS: readonly Operation[] = [
  {
    method: "get",
    path: "/v1/homes/{home}/home-assistant",
    id: "getHomeAssistant",
    group: "Home Assistant",
    summary: "Whether the home offers itself to Home Assistant over its MQTT",
    who: "view",
    answer: { status: 200, shape: "HomeAssistant", text: "The switch, and what is offered" },
    problems: ["home_unavailable"],
  },
  {
    method: "put",
    path: "/v1/homes/{home}/home-assistant",
    id: "turnHomeAssistant",
    group: "Home Assistant",
    summary: "Offer the home's devices and branches to Home Assistant, or take them back",
    description:
      "On: discovery is published under `homeassistant/device/…`, states to `enecess/home/state` and " +
      "`enecess/home/switches`, all retained; a token with the scopes `mqtt` and `control` switches. " +
      "Off: all of it is removed.",
    who: "configure",
    body: "HomeAssistantChange",
    answer: { status: 200, shape: "HomeAssistant", text: "The switch, and what is offered" },
    problems: ["home_unavailable"],
  },
];
