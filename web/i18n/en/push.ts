/** English: what a notice says on the screen of a phone; its words are made there. */
export const push = {
  "push.device_silent": "A device is silent",
  "push.device_silentBody": "Nothing has come from it for ten minutes.",
  "push.device_back": "The device is back",
  "push.device_backBody": "Readings arrive again.",
  "push.command_failed": "Something was not switched",
  "push.command_failedBody": "A command that was to run by itself failed.",
  "push.member_joined": "Somebody joined",
  "push.member_joinedBody": "An invitation was accepted.",
  "push.new_sign_in": "New sign-in",
  "push.new_sign_inBody": "Your account was signed in to from a new device or place. Was it you?",
  "push.ownership_offered": "A home is offered to you",
  "push.ownership_offeredBody": "Open the app to accept or decline.",
  "push.test": "It works",
  "push.testBody": "Notices reach this device.",
} as const;
