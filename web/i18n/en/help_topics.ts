/** English: what the help pages say. */
import type { HelpTopics } from "../help_topics.ts";

export const helpTopics: HelpTopics = {
  "first-steps": {
    title: "First steps",
    short: "Make a home, add the device, and say what each clamp measures.",
    also: ["begin", "start", "install", "setup", "set up", "new"],
    parts: [
      {
        kind: "steps",
        items: [
          "Make a home. Its time zone says when a day begins, and its grid connection how many live conductors come from the street.",
          "Add the device: open Devices, press “Add a device”, and follow the steps. With Bluetooth the app brings the device onto your Wi-Fi; without it, the page gives you a code to type in.",
          "Wait for the first minute. A device sends one reading a minute, so the first numbers are there soon after it has joined.",
          "Open Branches, Set-up: the app looks at the mains, then finds each branch while you switch something strong on and off, and asks for a name, an icon and a colour.",
          "Or do it by hand: press “New branch”, and choose under Channels for each clamp the branch that it measures.",
        ],
      },
      { kind: "heading", text: "You may do it in any order" },
      {
        kind: "text",
        text:
          "Readings are kept from the first minute on, also those of clamps that have no branch yet. When you say later what a clamp measures, choose “From the first reading on”, and its history is there.",
      },
      { kind: "heading", text: "The five places" },
      {
        kind: "list",
        items: [
          "Now: what the house uses at this moment, the biggest load first.",
          "History: power and energy of any day, month or year.",
          "Branches: what there is in the panel, and which clamp measures it.",
          "Devices: whether each device sends, and which minutes are missing.",
          "System: your account, your privacy, the people of the home, and this help.",
        ],
      },
    ],
  },
  clamps: {
    title: "Clamps (CTs)",
    short: "A clamp measures the one conductor that runs through it, and its arrow decides the sign.",
    also: ["current transformer", "sensor", "negative", "minus", "reversed", "backwards", "wrong"],
    parts: [
      {
        kind: "note",
        text:
          "Behind the cover of a breaker panel are voltages that kill. Have clamps placed or moved by an electrician, with the power off.",
      },
      { kind: "heading", text: "Where a clamp belongs" },
      {
        kind: "list",
        items: [
          "Around one live conductor only. Around live and neutral together it reads nothing, because their currents cancel out.",
          "Closed until it clicks. A gap between its halves makes every reading too small.",
          "On the phase that the app is told. A clamp that is set to another phase is multiplied with the wrong voltage, and its power is wrong.",
        ],
      },
      { kind: "heading", text: "A reading is negative that should not be" },
      {
        kind: "text",
        text:
          "The clamp is the wrong way round. Nobody needs to open the panel for that: under Branches, Channels, open the clamp and tick “The clamp is the wrong way round”. It turns the sign of its power and swaps its two registers.",
      },
      {
        kind: "text",
        text:
          "For solar roofs and batteries a negative sign is no fault: it means that power comes from there. On the mains it means that the house feeds the grid.",
      },
      { kind: "heading", text: "Two or three conductors, one appliance" },
      {
        kind: "text",
        text:
          "A cooker or a heat pump often hangs on several conductors. Give the branch as many poles and set each of its clamps to it: they are added up. Where one clamp stands for both poles of an even load, set its multiplier to 2.",
      },
      { kind: "heading", text: "A clamp was moved" },
      {
        kind: "text",
        text:
          "Tell the app what it measures now and since when. What it measured before stays with the branch that it measured then.",
      },
    ],
  },
  unmetered: {
    title: "What “unmetered” means",
    short: "It is what the house uses beyond what the branches measure.",
    also: ["rest", "other", "unknown", "difference", "missing power"],
    parts: [
      {
        kind: "text",
        text:
          "The clamps on the mains see everything. The clamps on the branches see their own breaker. The difference is unmetered: sockets, lamps and appliances that no clamp sits on.",
      },
      { kind: "heading", text: "Why it may be negative for a moment" },
      {
        kind: "text",
        text:
          "Each clamp has its own small error. When nearly all of the house is measured, the branches may together read a few watts more than the mains. The app shows it as it is and does not round it to zero.",
      },
      { kind: "heading", text: "It is large" },
      {
        kind: "list",
        items: [
          "Some breakers have no clamp. The biggest gain is a clamp on the breaker with the biggest load.",
          "A clamp feeds no branch yet: look under Branches, Channels.",
          "A clamp is the wrong way round, or on another phase than the app was told.",
          "A subpanel's clamp is missing, so that what hangs behind it counts only in part.",
        ],
      },
      { kind: "heading", text: "It is much below zero" },
      {
        kind: "text",
        text:
          "Then something counts twice. A branch behind a subpanel has to hang under it: open the branch and choose the subpanel at “Hangs under”. Or solar power enters between the mains and the branches, and has no branch of the role Solar yet.",
      },
    ],
  },
  gaps: {
    title: "Why a gap is a gap",
    short: "Where nothing was measured, nothing is drawn; energy over the gap comes from the registers.",
    also: ["missing", "hole", "no data", "late", "estimated", "wifi", "outage"],
    parts: [
      {
        kind: "text",
        text:
          "A line across a gap would look like a measurement. The app does not invent one: the power line stops, and begins again where readings do.",
      },
      { kind: "heading", text: "Many gaps close by themselves" },
      {
        kind: "text",
        text:
          "A device that loses the network goes on measuring and sends the minutes later. They then stand where they belong, marked “Came late”.",
      },
      { kind: "heading", text: "Energy is not lost" },
      {
        kind: "text",
        text:
          "Every channel has a register that counts on like an electricity meter. From its readings before and after the gap the app knows how much was used, but not when. Such sums are marked “Estimated over a gap”, and give way when the true minutes arrive.",
      },
      { kind: "heading", text: "The same device has gaps again and again" },
      {
        kind: "list",
        items: [
          "Open Devices and choose it: there are its Wi-Fi signal, if it tells it, and the hours in which minutes are missing.",
          "A steel panel door shuts Wi-Fi out. A repeater in the same room helps, or an antenna outside of the panel.",
          "Gaps at the same hour each night often come from a router that restarts or switches its Wi-Fi off.",
        ],
      },
    ],
  },
  offline: {
    title: "Without a network",
    short:
      "The app opens, shows what you saw last with its age, and keeps your changes until it can send them.",
    also: [
      "offline",
      "no connection",
      "no internet",
      "airplane mode",
      "sync",
      "cellar",
      "outage",
      "reception",
    ],
    parts: [
      { kind: "heading", text: "What works" },
      {
        kind: "list",
        items: [
          "The app opens from the home screen or the browser, and this help can be read and searched.",
          "Now shows the last values that you saw, and says how old they are.",
          "History shows the days, months and years that you looked at before.",
          "Branches, the names of devices and the home's settings can be changed.",
        ],
      },
      { kind: "heading", text: "What is kept" },
      {
        kind: "text",
        text:
          "Copies of what you saw are kept only if you turned on “Offline data” under System, Cookies and storage. They stay in this browser for 30 days at most, and are gone when you sign out or turn it off.",
      },
      { kind: "heading", text: "What waits" },
      {
        kind: "text",
        text:
          "A change that you make without a network is kept, and sent as soon as the server answers. If somebody changed the same thing meanwhile, nothing is overwritten: System, Waiting changes shows both, and you decide.",
      },
      { kind: "heading", text: "What needs a network" },
      {
        kind: "list",
        items: [
          "Switching, timers and limits. A command that arrives hours later could do harm, so none is kept.",
          "Signing in, inviting people, adding a device, and days that you have not looked at yet.",
        ],
      },
      {
        kind: "note",
        text:
          "The device measures on without your phone. If the whole house has no internet, see “Why a gap is a gap”.",
      },
    ],
  },
  bluetooth: {
    title: "Bluetooth trouble",
    short: "Bluetooth is needed once, to bring a device onto the Wi-Fi; every phone has a way round it.",
    also: ["iphone", "ipad", "ios", "android", "safari", "firefox", "pairing", "connect", "wifi", "wi-fi"],
    parts: [
      { kind: "heading", text: "iPhone and iPad" },
      {
        kind: "text",
        text:
          "Browsers on iPhone and iPad cannot reach Bluetooth devices, whichever browser it is. Use an Android phone or a computer for this one step, or choose “Without Bluetooth” and type the code into the device's own set-up page. Afterwards the iPhone shows everything.",
      },
      { kind: "heading", text: "Android" },
      {
        kind: "list",
        items: [
          "Use Chrome or Edge. Firefox has no Bluetooth.",
          "Allow it: Settings, Apps, your browser, Permissions, Nearby devices. Android 11 and older want Location instead, and Location switched on.",
          "Switch Bluetooth on, and close other apps that hold the device.",
        ],
      },
      { kind: "heading", text: "Computer" },
      {
        kind: "list",
        items: [
          "Chrome and Edge on Windows and macOS do it. Safari and Firefox do not.",
          "On a Mac the browser has to be allowed: System Settings, Privacy & Security, Bluetooth.",
          "Many computers have a weaker radio than a phone: stand within a few metres.",
        ],
      },
      { kind: "heading", text: "The list of devices stays empty" },
      {
        kind: "steps",
        items: [
          "Check that the device has power and its light blinks. Hold its button for five seconds if it does not.",
          "Go nearer. A closed steel panel swallows most of the signal.",
          "Switch Bluetooth off and on, reload the page, and search again.",
        ],
      },
      { kind: "heading", text: "Found, but it does not join the Wi-Fi" },
      {
        kind: "list",
        items: [
          "It needs a network on 2.4 GHz. Many routers have both under one name; some have to be told.",
          "Upper and lower case count in the name and in the password.",
          "Guest networks and networks with a sign-in page often shut devices out.",
        ],
      },
    ],
  },
  bills: {
    title: "Bills and energy registers",
    short: "The app is close to your meter, but the meter of the grid company decides what you pay.",
    also: ["invoice", "kwh", "meter", "cost", "accuracy", "import", "export", "forward", "reverse"],
    parts: [
      { kind: "heading", text: "Power and energy" },
      {
        kind: "text",
        text:
          "Power, in watts, is how fast electricity flows at a moment. Energy, in kilowatt-hours, is how much has flowed. A heater of 1,000 W uses 1 kWh in an hour.",
      },
      { kind: "heading", text: "Two registers a channel" },
      {
        kind: "text",
        text:
          "Each channel counts forward energy in one register and reverse energy in another, and neither ever runs back. On the mains forward is what you imported, and reverse what you exported. The app takes energy from these registers and not from the power of each minute, so that short peaks are in it.",
      },
      { kind: "heading", text: "Why the bill differs a little" },
      {
        kind: "list",
        items: [
          "Clamps are exact to about one or two per cent, and less so at very small currents.",
          "Your meter may add up all phases before it decides between import and export; here each phase counts for itself.",
          "The bill's period begins and ends on the day of the reading, not at midnight of the first of a month.",
        ],
      },
      {
        kind: "note",
        text:
          "To compare, note your meter's reading on two days at the same hour, and look at the same span under History.",
      },
    ],
  },
  privacy: {
    title: "Your privacy",
    short: "Readings tell when somebody is at home; they are yours, and you decide who sees them.",
    also: ["data", "gdpr", "erase", "delete", "export", "download", "share", "cookies", "tracking"],
    parts: [
      {
        kind: "list",
        items: [
          "Only the people of your home's team see its readings. System, Team shows who they are, and lets an owner remove them.",
          "Every further use of your data has its own switch under System, Privacy. It is off until you turn it on, and turning it off works the same way.",
          "System, Log shows who signed in, who looked at the home, and what was changed.",
          "Your Wi-Fi password goes from your phone to the device and nowhere else.",
        ],
      },
      { kind: "heading", text: "Take your data along, or erase them" },
      {
        kind: "text",
        text:
          "Both are under System, Privacy, at “Your data”. Before anything is erased the page lists what goes and what stays with others, and asks again.",
      },
      { kind: "heading", text: "What this browser keeps" },
      {
        kind: "text",
        text:
          "System, Cookies and storage lists every item by name, with what it is for and for how long. What you turn off there is deleted at once.",
      },
      {
        kind: "text",
        text: "The privacy policy at the foot of every page says all of it in full.",
      },
    ],
  },
};
