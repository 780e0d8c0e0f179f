/** English: what the Now page shows while values flow. */
export const liveTexts = {
  "live.hour": "Last hour",
  "live.hourChart": "Power of every branch over the last hour",
  "live.bySecond": "Every second",
  "live.byMinute": "Every minute",
  "live.showTable": "Show as table",
  "live.showChart": "Show as chart",
  "live.time": "Time",
  "live.withUnit": "{name} (W)",
  "live.more": { one: "and {n} more", other: "and {n} more" },
  "live.showMore": "Show more rows",
  "live.rowsShown": "{shown} of {all} rows",

  "live.flow": "Energy flow",
  "live.flowSources": "Where power comes from",
  "live.flowSinks": "Where power goes to",
  "live.flowRest": "Everything else",
  "live.flowStale": "Not flowing: last reading {age}",
  "live.flowUnknown": "Without a reading of the mains and of every source, the flow is not known.",
} as const;
