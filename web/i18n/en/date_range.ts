/** English: which days are to be seen. */
export const dateRange = {
  "range.title": "Which days",
  "range.presets": "Often chosen",
  "range.previousYear": "A year earlier",
  "range.previousMonth": "A month earlier",
  "range.nextMonth": "A month later",
  "range.nextYear": "A year later",
  "range.firstDay": "first day",
  "range.lastDay": "last day",
  "range.wholeMonth": "All of {month}",
  "range.days": { one: "{n} day", other: "{n} days" },
  "range.nowTheOther": "Now the last day, or show this one alone",
  "range.keys":
    "The arrow keys move from day to day, Page up and Page down from month to month, with Shift from year to year. Enter picks the first day, then the last.",
  "range.cancel": "Cancel",
  "range.show": "Show",

  "preset.today": "Today",
  "preset.yesterday": "Yesterday",
  "preset.last7": "Last 7 days",
  "preset.last30": "Last 30 days",
  "preset.thisMonth": "This month",
  "preset.lastMonth": "Last month",
  "preset.thisYear": "This year",
} as const;
