/** English: choosing what one is told of, and on which devices. */
export const notices = {
  "notices.title": "Notices",
  "notices.lead":
    "Short messages on your phone or computer, even while the app is closed. None is on until you turn it on.",
  "notices.noKey": "This server sends no notices",
  "notices.noKeyHelp": "Whoever runs it has not set up a key for them.",

  "notices.here": "This device",
  "notices.hereOn": "This device shows notices.",
  "notices.hereOff": "This device shows no notices yet.",
  "notices.turnOn": "Show notices here",
  "notices.unsupported": "This browser cannot show notices. Another one, or the installed app, may.",
  "notices.needsInstall":
    "On an iPhone or iPad, add the app to the home screen first: Share, then “Add to Home Screen”. Open it from there and come back to this page.",
  "notices.denied":
    "Notices from this site are blocked in this browser. Open the site's settings at the left end of the address bar, allow notifications, and load this page again.",
  "notices.failed": "The browser could not be reached for notices. Try again later.",

  "notices.devices": "Devices that show them",
  "notices.none": "No device yet",
  "notices.noneHelp": "Turn a notice on, and this device asks whether it may show it.",
  "notices.thisOne": "This device",
  "notices.unknownDevice": "A browser",
  "notices.since": "since {date}",
  "notices.delivered": "last notice {date}",
  "notices.neverDelivered": "no notice so far",
  "notices.trouble.refused": "The last notice was refused by the browser's service",
  "notices.trouble.unreachable": "The last notice could not be sent",
  "notices.trouble.busy": "The browser's service is busy; it is tried again",
  "notices.test": "Test",
  "notices.testOf": "Send a test to {device}",
  "notices.remove": "Remove {device}",
  "notices.tested.delivered": "Sent. It should appear within seconds.",
  "notices.tested.gone": "That browser takes no notices any more; it was removed.",
  "notices.tested.refused": "The browser's service refused it.",
  "notices.tested.unreachable": "The browser's service could not be reached.",
  "notices.tested.busy": "The browser's service is busy. Try again later.",

  "notices.account": "Your account",
  "notices.wish.device_silent": "A device is silent, or back",
  "notices.wish.device_silentHint": "When nothing came from it for ten minutes.",
  "notices.wish.command_failed": "A command failed",
  "notices.wish.command_failedHint": "One that a schedule, a timer or a limit gave while nobody watched.",
  "notices.wish.member_joined": "Somebody joined the home",
  "notices.wish.member_joinedHint": "When an invitation was accepted.",
  "notices.wish.new_sign_in": "A new sign-in",
  "notices.wish.new_sign_inHint": "From a device or a place that is new to your account.",
  "notices.wish.ownership_offered": "A home is offered to you",
  "notices.wish.ownership_offeredHint": "When an owner wants to hand it over.",
  "notices.privacy":
    "A notice carries its kind, the time and the home's name, encrypted so that only your browser can read it.",
} as const;
