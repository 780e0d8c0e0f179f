import type { PolicyText } from "../../domain/policy.ts";

export const en: PolicyText = {
  language: "en",
  title: "Privacy policy of enecess",
  highlights: [
    "You need an account: an email address, a password, and a code that we mail to you.",
    "We keep the electricity readings of your home, minute by minute, because showing them to you is the service.",
    "Nothing is shared with anybody unless you say so.",
    "You can see, correct, take along and erase what is kept about you.",
  ],
  sections: [
    {
      id: "account",
      title: "Your account",
      paragraphs: [
        "To begin, we ask for an email address and a password, and for the code that we mail to that address. We ask for nothing else. Without an account the service cannot be used.",
        "Your password is kept only as a hash from which it cannot be read.",
      ],
    },
    {
      id: "acceptance",
      title: "Accepting this policy",
      paragraphs: [
        "Nobody uses the service before having seen and accepted this policy. We keep which version you accepted, when and how, and show it to you.",
      ],
    },
    {
      id: "minors",
      title: "Children and young people",
      paragraphs: [
        "Whoever is too young to agree alone needs the consent of a parent or guardian first.",
      ],
    },
    {
      id: "configuration",
      title: "How your panel is set up",
      paragraphs: [
        "We keep the names that you give to branches, and which channel of which box feeds which branch.",
      ],
    },
    {
      id: "electricity",
      title: "Your electricity",
      paragraphs: [
        "We keep voltage, current, power and meter readings of each branch, one set a minute.",
      ],
    },
    {
      id: "logs",
      title: "Logs",
      paragraphs: [
        "We record changes of the configuration, sign-ins and access, so that misuse can be found.",
      ],
    },
    {
      id: "storage",
      title: "Cookies and local storage",
      paragraphs: [
        "We store in your browser only what the service needs.",
      ],
    },
    {
      id: "sharing",
      title: "Sharing",
      paragraphs: [
        "We do not share your data without your authorisation.",
      ],
    },
    {
      id: "protection",
      title: "Protection",
      paragraphs: [
        "Data travels encrypted. Access is limited to what each task needs.",
      ],
    },
    {
      id: "rights",
      title: "Your rights",
      paragraphs: [
        "You may ask what is kept about you, have it corrected or erased, and take it along.",
      ],
    },
    {
      id: "changes",
      title: "When this policy changes",
      paragraphs: [
        "A new version is published in the app, and we ask you again.",
      ],
    },
  ],
};
