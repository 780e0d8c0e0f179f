/** Operations on switches, and on what they are told to do. */
import { COMMAND_LIFE_BY_POST_S, COMMAND_LIFE_S } from "../domain/limits.ts";
import type { Operation } from "./openapi_operation.ts";

export const CONTROL_ROWS: readonly Operation[] = [
  {
    method: "get",
    path: "/v1/homes/{home}/control",
    id: "getControl",
    scope: "control",
    group: "Control",
    summary: "The home's switches, and its newest commands",
    description: "How each switch stands is what its device last said, not what was asked of it.",
    who: "view",
    answer: { status: 200, shape: "Control", text: "Switches and commands" },
    problems: ["home_unavailable"],
  },
  {
    method: "post",
    path: "/v1/homes/{home}/commands",
    id: "giveCommand",
    scope: "control",
    group: "Control",
    summary: "Switch something on or off",
    description:
      "The answer says how far it has come: `asked`, `sent`, `done`, `failed` or `expired`; look at the home's control " +
      "for what comes after. The same `id` again is the same command. It is never carried out after it expired: " +
      `${COMMAND_LIFE_S} seconds for a device with a socket, ${COMMAND_LIFE_BY_POST_S} for one that posts, unless ` +
      "`expiresInS` says otherwise. A newer command for the same switch takes the place of one that is under way.",
    who: "control",
    body: "NewCommand",
    answer: { status: 202, shape: "Command", text: "The command as it is now" },
    problems: ["in_use", "confirmation_needed", "state_unknown", "too_many", "home_unavailable"],
  },
  {
    method: "patch",
    path: "/v1/homes/{home}/switches/{device}",
    id: "changeSwitch",
    group: "Control",
    summary: "Say whether a device is switched off only when that is confirmed",
    description: "For people alone: what they marked, no access token unmarks.",
    who: "configure",
    body: "SwitchChange",
    answer: { status: 204, text: "Changed" },
    problems: ["home_unavailable"],
  },
  {
    method: "put",
    path: "/v1/homes/{home}/schedules/{schedule}",
    id: "saveSchedule",
    scope: "control",
    group: "Control",
    summary: "Make or change a schedule",
    description:
      "By the home's own wall clock: a time that is skipped comes when the clock jumps, one that comes twice is the " +
      "first. Sunrise and sunset are those of the home's rough place, or else of the city that its zone is named " +
      "after. Its id is made by who asks. A device that is confirmed before it goes off is switched off only by a schedule that is `confirmed`.",
    who: "control",
    body: "ScheduleWish",
    answer: { status: 204, text: "Saved" },
    problems: ["confirmation_needed", "place_unknown", "limit_reached", "home_unavailable"],
  },
  {
    method: "delete",
    path: "/v1/homes/{home}/schedules/{schedule}",
    id: "deleteSchedule",
    scope: "control",
    group: "Control",
    summary: "Delete a schedule",
    who: "control",
    answer: { status: 204, text: "Deleted" },
    problems: ["home_unavailable"],
  },
  {
    method: "put",
    path: "/v1/homes/{home}/rules/{rule}",
    id: "saveRule",
    scope: "control",
    group: "Control",
    summary: "Make or change a rule that switches off what takes too much",
    description:
      "When the power has been above the limit for so long, by minutes or by live values, the switch goes off: once, " +
      "and again only after the power was below or the switch was turned on anew. What is not known counts as " +
      "neither. Its id is made by who asks. A device that is confirmed before it goes off is switched off only by a " +
      "rule that is `confirmed`.",
    who: "control",
    body: "RuleWish",
    answer: { status: 204, text: "Saved" },
    problems: ["confirmation_needed", "limit_reached", "home_unavailable"],
  },
  {
    method: "delete",
    path: "/v1/homes/{home}/rules/{rule}",
    id: "deleteRule",
    scope: "control",
    group: "Control",
    summary: "Delete a rule",
    who: "control",
    answer: { status: 204, text: "Deleted" },
    problems: ["home_unavailable"],
  },
  {
    method: "put",
    path: "/v1/homes/{home}/sun-place",
    id: "setSunPlace",
    group: "Control",
    summary: "Say roughly where the home is, for its sunrise and sunset",
    description:
      "Kept to a tenth of a degree, about ten kilometres, in the home alone, and used for nothing else. Null forgets it.",
    who: "configure",
    body: "SunPlaceChange",
    answer: { status: 204, text: "Set" },
    problems: ["home_unavailable"],
  },
];
