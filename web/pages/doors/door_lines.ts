/** What is typed into a device, exactly. Pure. */
import type { DoorMade } from "../../../worker/protocol/doors/door_bodies.ts";
import type { Key } from "../../i18n/translate.ts";

/** Texts without values. */
type Label = Extract<Key, `doors.${string}`>;
export interface LineBlock {
  title: Extract<
    Label,
    `doors.${"iotawatt" | "emonhub" | "any" | "telegraf" | "shellySet"}${string}`
  >;
  rows: { label: Extract<Label, `doors.row.${string}`>; text: string }[];
  note?: "doors.iotawattNote" | "doors.shellyNote";
}

/** `origin`: where this app is. An IoTaWatt speaks no TLS, and is told so by its address. */
export function doorLines(origin: string, home: string, { kind, key, user }: DoorMade): LineBlock[] {
  const url = new URL(origin);
  const plain = `http://${url.host}`;
  if (kind === "shelly") {
    const server = `${url.origin.replace(/^http/, "ws")}/shelly/${key}`;
    return [{
      title: "doors.shellySettings",
      note: "doors.shellyNote",
      rows: [{ label: "doors.row.server", text: server }],
    }];
  }
  if (kind === "emoncms") {
    return [
      {
        title: "doors.iotawattEmoncms",
        note: "doors.iotawattNote",
        rows: [
          { label: "doors.row.url", text: plain },
          { label: "doors.row.key", text: key },
          { label: "doors.row.node", text: "IotaWatt" },
          { label: "doors.row.user", text: user ?? "" },
          { label: "doors.row.interval", text: "10" },
          { label: "doors.row.bulk", text: "6" },
        ],
      },
      {
        title: "doors.emonhub",
        rows: [{
          label: "doors.row.line",
          text: [
            "[[enecess]]",
            "    Type = EmonHubEmoncmsHTTPInterfacer",
            "    [[[init_settings]]]",
            "    [[[runtimesettings]]]",
            "        pubchannels = ToRFM12,",
            "        subchannels = ToEmonCMS,",
            `        url = ${url.origin}`,
            `        apikey = ${key}`,
            "        senddata = 1",
            "        sendinterval = 30",
          ].join("\n"),
        }],
      },
      {
        title: "doors.anyPost",
        rows: [{
          label: "doors.row.line",
          text: `curl '${url.origin}/input/post' -H 'Authorization: Bearer ${key}' -d 'node=test' ` +
            `-d 'fulljson={"power":230.5,"energy_wh":1234.567}'`,
        }],
      },
    ];
  }
  return [
    {
      title: "doors.iotawattInflux2",
      rows: [
        { label: "doors.row.url", text: plain },
        { label: "doors.row.bucket", text: "home" },
        { label: "doors.row.org", text: home },
        { label: "doors.row.token", text: key },
        { label: "doors.row.interval", text: "10" },
        { label: "doors.row.bulk", text: "6" },
      ],
    },
    {
      title: "doors.iotawattInflux1",
      rows: [
        { label: "doors.row.url", text: plain },
        { label: "doors.row.database", text: "home" },
        { label: "doors.row.userName", text: "enecess" },
        { label: "doors.row.password", text: key },
      ],
    },
    {
      title: "doors.telegraf",
      rows: [{
        label: "doors.row.line",
        text: [
          "[[outputs.influxdb_v2]]",
          `  urls = ["${url.origin}"]`,
          `  token = "${key}"`,
          `  organization = "${home}"`,
          '  bucket = "home"',
        ].join("\n"),
      }],
    },
    {
      title: "doors.anyPost",
      rows: [{
        label: "doors.row.line",
        text: `curl '${url.origin}/api/v2/write?precision=s' -H 'Authorization: Token ${key}' ` +
          "-d 'mains value=230.5'",
      }],
    },
  ];
}
