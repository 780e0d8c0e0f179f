/** German: registering, signing in, and setting a new password. */
import type { frontDoor as english } from "../en/front_door.ts";
import type { Translation } from "../translation.ts";

export const frontDoor = {
  "front.lead": "Der Strom Ihres Zuhauses, Stromkreis für Stromkreis.",
  "front.signedOut": "Sie sind abgemeldet. Melden Sie sich an, um weiterzumachen.",

  "signIn.title": "Anmelden",
  "signIn.button": "Anmelden",
  "signIn.passkey": "Mit Passkey anmelden",
  "signIn.forgot": "Passwort vergessen?",
  "signIn.noAccount": "Neu hier?",
  "signIn.register": "Konto erstellen",
  "signIn.wrong": "Die Adresse oder das Passwort stimmt nicht.",
  "signIn.passkeyFailed": "Dieser Passkey meldet hier nicht an.",
  "signIn.passkeyCancelled": "Es wurde kein Passkey verwendet.",
  "signIn.lookAround": "In einem Demo-Zuhause umsehen",
  "signIn.development": "Entwicklungs-Anmeldung",
  "signIn.wait":
    "Zu viele Versuche. Warten Sie {seconds} s, setzen Sie ein neues Passwort, oder nehmen Sie einen Passkey.",

  "front.email": "E-Mail-Adresse",
  "front.emailWrong": "Das ist keine E-Mail-Adresse",
  "front.password": "Passwort",
  "front.passwordMissing": "Geben Sie Ihr Passwort ein",
  "front.newPassword": "Neues Passwort",
  "front.wait": "Zu viele Versuche. Warten Sie {seconds} s und versuchen Sie es erneut.",
  "front.next": "Weiter",
  "front.back": "Zurück",
  "front.toSignIn": "Zur Anmeldung",

  "register.title": "Konto erstellen",
  "register.step": "Schritt {n} von {all}",
  "register.haveOne": "Sie haben ein Konto?",
  "register.passwordHint":
    "Mindestens {n} Zeichen. Gut sind ein paar Wörter, die sonst niemand zusammenstellen würde.",
  "register.aboutTitle": "Über Sie",
  "register.birthMissing": "Geben Sie Tag, Monat und Jahr an",
  "register.birthWrong": "Diesen Tag gibt es nicht",
  "register.countryMissing": "Wählen Sie ein Land",
  "register.guardianTitle": "Eine erziehungsberechtigte Person muss zustimmen",
  "register.guardianLead":
    "Wir schreiben einem Elternteil oder Vormund einmal und sagen, was erhoben wird. Bis zur Zustimmung wird nichts erhoben.",
  "register.guardianEmail": "E-Mail-Adresse eines Elternteils oder Vormunds",
  "register.guardianOwn": "Das ist Ihre eigene Adresse",
  "register.policyTitle": "Wozu Sie zustimmen",
  "register.policyChanged":
    "Die Erklärung hat sich inzwischen geändert. Laden Sie die Seite neu, um die neue zu lesen.",

  "code.title": "Sehen Sie in Ihre E-Mails",
  "code.lead": "Wir haben einen Code an {email} gesendet. Er gilt {minutes} Minuten.",
  "code.label": "Code aus der E-Mail",
  "code.confirm": "Bestätigen",
  "code.wrong": "Das ist nicht der gesendete Code",
  "code.missing": "Geben Sie die sechs Ziffern aus der E-Mail ein",
  "code.spent": "Dieser Code ist abgelaufen oder wurde zu oft versucht. Fordern Sie einen neuen an.",
  "code.again": "Neuen Code senden",
  "code.sentAgain": "Ein neuer Code ist unterwegs",
  "code.tooSoon": "Einen neuen können Sie in {seconds} s anfordern",
  "code.noMore": "Es lassen sich keine weiteren Codes senden. Beginnen Sie von vorn.",
  "code.inUse": "Diese Adresse hat inzwischen ein Konto. Melden Sie sich an.",

  "reset.title": "Neues Passwort setzen",
  "reset.lead":
    "Wir senden einen Code an Ihre Adresse. Damit setzen Sie ein neues Passwort, und überall sonst werden Sie abgemeldet.",
  "reset.send": "Code senden",
  "reset.save": "Passwort setzen",

  "password.show": "Passwort zeigen",
  "password.hide": "Passwort verbergen",
  "password.too_short": "Nehmen Sie mindestens {n} Zeichen",
  "password.too_long": "Nehmen Sie höchstens {n} Zeichen",
  "password.too_common": "Das würde jemand mit als Erstes versuchen",
  "password.strength": "Stärke",
  "password.strength0": "Sehr schwach",
  "password.strength1": "Schwach",
  "password.strength2": "Mäßig",
  "password.strength3": "Gut",
  "password.strength4": "Stark",
} as const satisfies Translation<typeof english, "de">;
