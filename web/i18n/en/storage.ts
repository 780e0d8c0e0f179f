/** English: what this browser stores. */
export const storage = {
  "storage.title": "Cookies and storage",
  "storage.lead":
    "This is all that the app stores in this browser. Nobody else's cookies are among it. What you turn off is deleted at once.",
  "storage.gpc":
    "Your browser sends Global Privacy Control. It counts as a refusal: whatever is not necessary is off, unless you turn it on here.",
  "storage.acceptAll": "Accept all",
  "storage.refuseAll": "Refuse all",
  "storage.saved": "Saved",
  "storage.always": "Always on",
  "storage.nothing": "Nothing of this kind is stored yet.",
  "storage.without": "Without it: {what}",
  "storage.name": "Name",
  "storage.purpose": "Purpose",
  "storage.life": "Kept: {life}",

  "storage.necessary": "Necessary",
  "storage.necessaryWhy": "Without these nobody could sign in, open the app, or refuse the others.",
  "storage.preferences": "Preferences",
  "storage.preferencesWhy": "How you like the app, from one visit to the next.",
  "storage.preferencesLost": "the app looks as your system does at every visit.",
  "storage.offline": "Offline data",
  "storage.offlineWhy":
    "What you saw of your homes, to look at without a network, and what you change meanwhile, to be sent later.",
  "storage.offlineLost": "readings are shown, and changes saved, only with a connection.",
  "storage.statistics": "Statistics",
  "storage.statisticsWhy": "What tells one visit of this browser from the next one.",
  "storage.statisticsLost": "nothing is missing.",

  "storage.item.session": "Keeps you signed in. Scripts cannot read it.",
  "storage.item.browser":
    "Tells that this browser was signed in before, so that nobody who guesses at your password can keep you out.",
  "storage.item.choice": "What you chose on this page.",
  "storage.item.app":
    "The app's own files, so that it opens at once and without a network. Nothing about you or your home is in them.",
  "storage.item.texts": "The app's texts in your language, so that it speaks it without a network too.",
  "storage.item.language": "The language that you chose, where it is not the browser's own.",
  "storage.item.theme": "Light or dark, as you chose it.",
  "storage.item.install":
    "How often you came back, and whether you want to be asked to install the app: never at first, and not again soon after a no.",
  "storage.item.seen":
    "What you saw of your homes, and your changes that could not be sent yet. Shown and sent by this app alone.",
  "storage.life.session": "30 days from your last visit, or until you sign out",
  "storage.life.browser": "400 days from your last sign-in",
  "storage.life.signOut":
    "What was seen: 30 days. Changes: until they are sent. All of it at most until you sign out or turn it off here",
  "storage.life.newVersion": "Until a newer version of the app takes its place",
  "storage.life.untilChanged": "Until you change it here",
  "storage.life.untilOwn": "Until you sign out, or choose the browser's language again",
} as const;
