/** English: the installed app, without a network, and its next version. */
export const pwa = {
  "pwa.asOf": "As of {age}",
  "pwa.waiting": { one: "{n} change waits", other: "{n} changes wait" },
  "pwa.undecided": { one: "{n} change could not be saved", other: "{n} changes could not be saved" },
  "pwa.look": "Look",
  "pwa.sent": { one: "{n} change was saved", other: "{n} changes were saved" },

  "pwa.newVersion": "A new version is ready",
  "pwa.newVersionHelp": "It takes a second. Otherwise it comes when you open the app next.",
  "pwa.update": "Update now",
  "pwa.later": "Later",

  "pwa.install": "Install the app",
  "pwa.installHint": "An icon on the home screen, and it opens without a network",
  "pwa.installOffer": "Keep enecess at hand?",
  "pwa.installOfferHelp":
    "As an app it has its own icon, opens at once, and shows the last values without a network.",
  "pwa.installYes": "Install",
  "pwa.installNo": "Not now",
  "pwa.installByShare": "Tap “Share” below, then “Add to Home Screen”.",

  "unsent.title": "Waiting changes",
  "unsent.lead":
    "You made these without a connection. They are kept on this device and sent when the server can be reached.",
  "unsent.none": "Nothing is waiting",
  "unsent.noneHelp": "Every change has been saved.",
  "unsent.home": "Home",
  "unsent.branch": "Branch in {home}",
  "unsent.device": "Device in {home}",
  "unsent.was": "You saw",
  "unsent.wish": "Your change",
  "unsent.now": "It is now",
  "unsent.nothing": "None",
  "unsent.another": "Changed",
  "unsent.waits": "Waits for the connection",
  "unsent.changed": "Somebody changed the same meanwhile",
  "unsent.gone": "This is not there any more, so the change cannot be saved",
  "unsent.notAllowed": "Your role in this home does not allow this change any more",
  "unsent.refused": "The server did not accept it: {detail}",
  "unsent.insist": "Save mine",
  "unsent.giveIn": "Leave it as it is now",
  "unsent.drop": "Discard",
  "unsent.kept": "Kept on this device. It is sent when there is a connection.",
  "unsent.lostWithSignOut": {
    one: "{n} change has not been sent yet. Signing out discards it.",
    other: "{n} changes have not been sent yet. Signing out discards them.",
  },
} as const;
