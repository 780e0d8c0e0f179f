/** English: where a period's energy came from and went to. */
export const sankey = {
  "sankey.title": "Where it went",
  "sankey.label": "From the sources through the house to the branches",
  "sankey.rest": "Rest of {name}",
  "sankey.unknown": "Not known",
  "sankey.others": { one: "{n} other", other: "{n} others" },
  "sankey.close": "Group small branches",
  "sankey.share": "{share} of all",
  "sankey.hint": "Point at a band to read it",
  "sankey.keys": "The arrow keys move along the bands, Enter opens small branches, Escape lets go.",
  "sankey.unread": "No reading at all: {names}",
  "sankey.partly": "Not read all of the time: {names}",
  "sankey.andMore": "{names} and {n} more",
  "sankey.from": "From",
  "sankey.to": "To",
  "sankey.shareOfAll": "Share",
} as const;
