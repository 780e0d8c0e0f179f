import type { PolicyText } from "../../domain/policy.ts";

export const en: PolicyText = {
  language: "en",
  title: "Privacy policy of enecess",
  highlights: [
    "You need an account: an email address, a password, and a code that we mail to you. Beyond that we only make sure that you are old enough, and keep no date of birth.",
    "We keep the electricity readings of your home, minute by minute, because showing them to you is the service. They tell when somebody is at home, and we treat them so.",
    "Your Wi-Fi name and password, and what Bluetooth finds nearby, never leave your phone and your device.",
    "Every further purpose has its own switch. It is off until you turn it on, and as easy to turn off again.",
    "Nothing is shared with anybody unless you authorise it, and what you authorised you can take back.",
    "You can see, correct, take along and erase what is kept about you.",
    "If this policy changes, you are shown what changed, word by word, and asked again.",
  ],
  sections: [
    {
      id: "account",
      title: "Your account",
      paragraphs: [
        "To begin, we ask for an email address and a password, and for the six-digit code that we mail to that address. Beyond that we ask only what tells that you are old enough (see Children and young people). Without an account the service cannot be used; with it, your email address and password sign you in, or a passkey if you add one.",
        "Your password and the codes are kept only as hashes from which they cannot be read.",
      ],
    },
    {
      id: "acceptance",
      title: "Accepting this policy",
      paragraphs: [
        "Nobody uses the service before having seen and accepted the policy in force. We keep which version you accepted, a fingerprint of its text, when you accepted it and on which page, and show it to you under Privacy.",
        "Accepting covers what your account needs to work. It covers nothing beyond that: each further purpose has a consent of its own.",
      ],
    },
    {
      id: "profile",
      title: "Your profile",
      paragraphs: [
        "Your profile is your account ID, and a nickname and a picture if you give them. A picture is made small and stripped of hidden details, such as where it was taken, before it leaves your browser.",
        "When you authorise another company's application, these three are all that it learns about you, together with the permissions that you granted it.",
      ],
    },
    {
      id: "minors",
      title: "Children and young people",
      paragraphs: [
        "When you register we ask for a date of birth and a country. Both are used once, to tell whether you are old enough to agree alone where you live, and are not kept. Only the outcome is.",
        "Whoever is too young needs the consent of a parent or guardian before anything beyond the account itself is collected. We write to the guardian, show what will be collected, and wait. The same link lets the guardian withdraw the consent or have everything erased at any time. The guardian's address is used for that mail alone and is not kept with the account.",
      ],
    },
    {
      id: "configuration",
      title: "How your panel is set up",
      paragraphs: [
        "We keep the name, time zone and kind of connection of your home, the names and properties of its branches (a room or a device), which channel of which EcoMain or EcoSub feeds which branch and since when, and the serial numbers of your boxes.",
      ],
    },
    {
      id: "electricity",
      title: "Your electricity",
      paragraphs: [
        "Your boxes send voltage, current, power and meter readings of every channel, one set a minute. They are kept for as long as the home exists, since comparing this winter with the last one is what they are for. They lie in a store of your home's own, apart from every other home's.",
      ],
    },
    {
      id: "control",
      title: "Switching things",
      paragraphs: [
        "When smart sockets or switches are controlled through the service, by you, by a schedule, or by an application that you authorised, we keep which command it was, who gave it, when, and what came of it.",
      ],
    },
    {
      id: "use",
      title: "How you use the service, and your team",
      paragraphs: [
        "The questions that you ask of your data are answered and not kept. What you and the members of your home make here (names, branches, settings) is kept with the home. The members of a home see its readings and each other's nickname and role.",
      ],
    },
    {
      id: "setup",
      title: "Setting up a device",
      paragraphs: [
        "Setting up a box may need Bluetooth, the names of nearby Wi-Fi networks, and your Wi-Fi's name and password. None of it ever reaches us: it goes from your phone to your device directly. If your phone demands location for Bluetooth, the location is used by the phone alone, only while you set up, and is never stored.",
      ],
    },
    {
      id: "logs",
      title: "Logs",
      paragraphs: [
        "We record changes of the configuration, the feedback of devices, sign-ins and failed ones, and who accessed which home when. Such an entry has a random ID in place of a name, and a network address cut short. By themselves these entries identify nobody; as soon as they are joined with something that does, we treat them as personal data.",
        "You can read the entries about you in the app. They are deleted after the time stated there.",
      ],
    },
    {
      id: "feedback",
      title: "When you write to us",
      paragraphs: [
        "What you send us as feedback, comment or message is kept together with the way to reach you, so that we can tell you what came of it.",
      ],
    },
    {
      id: "personal_services",
      title: "Services made for you",
      paragraphs: [
        "Personalised services are chosen by you, one by one. Information that comes from somebody else, such as a price or the weather, is labelled with where it came from.",
      ],
    },
    {
      id: "purposes",
      title: "Further purposes",
      paragraphs: [
        "Before your data is used for anything that this policy does not need, you are asked: by a checkbox, a message in the app, or a mail. It stays off until you say yes. Refusing costs nothing but the feature itself, and the app says which.",
      ],
    },
    {
      id: "abuse",
      title: "Running the service and preventing abuse",
      paragraphs: [
        "Your data is used to run the service, to keep it working, and to prevent, find and investigate fraud and abuse. For this we check sign-ins for risks, such as an unknown device, limit how fast requests may come, and keep an audit trail whose entries cannot be changed unnoticed.",
      ],
    },
    {
      id: "storage",
      title: "Cookies and local storage",
      paragraphs: [
        "Your browser stores only what the service needs, and nothing private in it. Whatever is not necessary is stored after you agreed and deleted when you refuse. You see every item with its purpose and how long it stays, and can change your choice at any time at the foot of each page. A signal of your browser not to be tracked (Global Privacy Control) counts as a refusal.",
        "If you refuse, the service works all the same. What you will miss is named beside each choice.",
      ],
    },
    {
      id: "sharing",
      title: "Sharing with applications",
      paragraphs: [
        "We do not share your data without your authorisation, and we do not sell it. Another company's application gets access only when you grant it, for the permissions that you choose. You can revoke the grant, and each use of it is recorded for you to see.",
      ],
    },
    {
      id: "partners",
      title: "Partners who help us",
      paragraphs: [
        "The service runs on Cloudflare's network, its central database on Turso, and mail leaves through a mail provider. Partners get only what their task needs, for that stated purpose, and our records say so.",
      ],
    },
    {
      id: "legal",
      title: "Legal demands, and if the business changes hands",
      paragraphs: [
        "If an authority demands data, its document (a subpoena, a court's letter) must be on our record before anything is disclosed. If the business is handed over to somebody else, your consent is asked for again.",
      ],
    },
    {
      id: "anonymous",
      title: "Anonymous figures",
      paragraphs: [
        "Figures from which nobody can be recognised may be shared. To make sure of that, small groups are left out, noise is added, and only so many questions are answered.",
      ],
    },
    {
      id: "protection",
      title: "Protection",
      paragraphs: [
        "Data travels encrypted. Passwords are hashed with a slow method. Each part of the system may do only what its task needs. Addresses, serial numbers and network addresses are masked on screens and in logs where the whole is not needed.",
      ],
    },
    {
      id: "rights",
      title: "Your rights",
      paragraphs: [
        "You may see everything that is kept about you, correct what is yours, take it along in open formats, and have it erased. Before something is erased you are shown what will go. After it you get a receipt.",
        "The record of your consents remains after an account is erased, under its random ID alone, as the proof that we asked.",
      ],
    },
    {
      id: "withdrawal",
      title: "Withdrawing consent",
      paragraphs: [
        "Every consent can be withdrawn at any time, as easily as it was given: with the same switch. What was done before stays lawful. If you decline this policy itself, you can still export and erase what is kept about you.",
      ],
    },
    {
      id: "changes",
      title: "When this policy changes",
      paragraphs: [
        "A new version is published in the app and on the website. At your next visit you are shown, word by word, what changed from the version that you accepted, and asked again. If you do not come by, we tell you by mail.",
      ],
    },
    {
      id: "help",
      title: "Help and contact",
      paragraphs: [
        "Questions about this policy, and about anything else, go to the address at the end of this page. Mail to support is answered within 48 hours.",
      ],
    },
  ],
};
