/** English: what every page may say. `{names}` are filled in; plural forms are chosen by `n`. */
export const core = {
  "app.name": "enecess",
  "app.title": "{page} · enecess",
  "app.skip": "Skip to content",
  "app.loading": "Loading",
  "app.newVersionNeeded": "This page could not be loaded",
  "app.newVersionHelp": "The app may have been updated meanwhile.",
  "app.reload": "Reload",

  "nav.label": "Places",
  "nav.now": "Now",
  "nav.history": "History",
  "nav.branches": "Branches",
  "nav.menu": "Home and account",

  "foot.policy": "Privacy policy",
  "foot.storage": "Cookies and storage",

  "problem.offline": "No connection to the server",
  "problem.offlineHelp": "Check the network. We keep trying.",
  "problem.not_signed_in": "You are signed out",
  "problem.not_allowed": "Your role in this home does not allow this",
  "problem.not_found": "This is not here (any more)",
  "problem.too_many": "Too many requests. Wait a moment and try again",
  "problem.limit_reached": "The limit is reached",
  "problem.in_use": "It is still in use",
  "problem.span_too_long": "That is too long a time at this resolution",
  "problem.bad_value": "The server did not accept a value",
  "problem.home_unavailable": "The home's data cannot be reached just now",
  "problem.database_unavailable": "The database cannot be reached just now",
  "problem.internal": "Something went wrong on our side",
  "problem.tryAgain": "Try again",

  "home.notFoundTitle": "No such home",
  "home.notFoundHelp": "It does not exist, or you are not a member of it.",
  "home.toFirst": "Go to your home",

  "device.addTitle": "Add a device",
  "device.name": "{model} {serial}",

  "model.ecoMain": "EcoMain",
  "model.ecoPlug": "EcoPlug",
  "model.switch": "Switch",
  "model.bridge": "Bridge",
  "model.other": "Device",

  "now.phase": "L{phase}",

  "flow.importing": "Importing",
  "flow.exporting": "Exporting",
  "flow.noFlow": "No flow",
  "flow.producing": "Producing",
  "flow.drawing": "Drawing",
  "flow.charging": "Charging",
  "flow.discharging": "Discharging",
  "flow.using": "Using",
  "flow.feedingBack": "Feeding back",
  "flow.unknown": "Unknown",

  "notFound.title": "Nothing here",
  "notFound.help": "This page does not exist.",
  "notFound.home": "To the start",
} as const;
