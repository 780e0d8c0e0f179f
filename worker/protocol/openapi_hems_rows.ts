/** App passwords, and the enecess cloud's API, whose answers are `{"status", "msg", "data"}`. */
import type { Operation } from "./openapi_operation.ts";

const COMMON = { group: "HEMS API", who: "anyone", dialect: "the enecess cloud" } as const;
const TOKEN = "`Access-Token` of /pb/generate/token/; HTTP 401 where it is not good or no longer.";
const NUMBER = {
  name: "hardware_number",
  text: "The serial; an EcoSub's ends in _1, _2, _3",
  required: true,
};
const answer = (text: string): Operation["answer"] => ({ status: 200, types: ["application/json"], text });

export const HEMS_ROWS: readonly Operation[] = [
  {
    method: "get",
    path: "/v1/app-passwords",
    id: "listAppPasswords",
    group: "App passwords",
    summary: "The person's app passwords in force",
    who: "person",
    answer: { status: 200, shape: "AppPasswordList", text: "Without the passwords themselves" },
  },
  {
    method: "post",
    path: "/v1/app-passwords",
    id: "makeAppPassword",
    group: "App passwords",
    summary: "A password for one program, such as Home Assistant",
    who: "person",
    body: "NewAppPassword",
    answer: {
      status: 201,
      shape: "AppPasswordMade",
      text: "The user name and the password, shown this once",
    },
    problems: ["limit_reached", "not_found"],
  },
  {
    method: "delete",
    path: "/v1/app-passwords/{password}",
    id: "endAppPassword",
    group: "App passwords",
    summary: "Revoke one; whatever signed in with it is out at once",
    who: "person",
    answer: { status: 204, text: "Revoked" },
    problems: ["not_found"],
  },
  {
    ...COMMON,
    method: "post",
    path: "/pb/generate/token/",
    id: "hemsToken",
    summary: "A token for a user name and an app password",
    description: '`{"username", "password"}`. The account\'s own password never works.',
    answer: answer('`{"token"}`'),
  },
  {
    ...COMMON,
    method: "get",
    path: "/api/v1/hardware/",
    id: "hemsHardware",
    summary: "The devices",
    description: TOKEN,
    query: [
      { name: "hardware_type", text: "0 panels, 1 EcoSubs, 2 plugs", required: true },
      { name: "parent_id", text: "For EcoSubs: the id of their panel", required: false },
    ],
    answer: answer("Whole-numbered ids, names and hardware numbers"),
  },
  {
    ...COMMON,
    method: "get",
    path: "/api/v1/passageway/get_channel_info/",
    id: "hemsChannels",
    summary: "A panel's newest minute",
    description: `${TOKEN} Beside the original's fields \`time\`, and no value where it is unknown.`,
    query: [NUMBER],
    answer: answer("Power in W, energy of the minute in Wh"),
  },
  {
    ...COMMON,
    method: "get",
    path: "/api/v1/other/plug/data/",
    id: "hemsPlug",
    summary: "A plug's newest minute",
    description: TOKEN,
    query: [NUMBER],
    answer: answer("Power in W, the register in kWh"),
  },
  {
    ...COMMON,
    method: "post",
    path: "/api/v1/other/plug/control/",
    id: "hemsControl",
    summary: "Ask for a plug's switch, or switch it",
    description: `${TOKEN} Refused with status 503 where nothing carries the instruction to the plug.`,
    answer: answer("Accepted, or why not"),
  },
];
