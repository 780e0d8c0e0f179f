/** Polish: registering, signing in, and setting a new password. */
import type { frontDoor as english } from "../en/front_door.ts";
import type { Translation } from "../translation.ts";

export const frontDoor = {
  "front.lead": "Prąd w Twoim domu, obwód po obwodzie.",
  "front.signedOut": "Nastąpiło wylogowanie. Zaloguj się, aby kontynuować.",

  "signIn.title": "Logowanie",
  "signIn.button": "Zaloguj się",
  "signIn.passkey": "Zaloguj się kluczem dostępu",
  "signIn.forgot": "Nie pamiętasz hasła?",
  "signIn.noAccount": "Pierwszy raz tutaj?",
  "signIn.register": "Utwórz konto",
  "signIn.wrong": "Adres lub hasło jest nieprawidłowe.",
  "signIn.passkeyFailed": "Ten klucz dostępu tu nie działa.",
  "signIn.passkeyCancelled": "Nie użyto klucza dostępu.",
  "signIn.lookAround": "Rozejrzyj się po domu pokazowym",
  "signIn.development": "Logowanie deweloperskie",
  "signIn.wait": "Zbyt wiele prób. Odczekaj {seconds} s, ustaw nowe hasło albo użyj klucza dostępu.",

  "front.email": "Adres e-mail",
  "front.emailWrong": "To nie jest adres e-mail",
  "front.password": "Hasło",
  "front.passwordMissing": "Wpisz hasło",
  "front.newPassword": "Nowe hasło",
  "front.wait": "Zbyt wiele prób. Odczekaj {seconds} s i spróbuj ponownie.",
  "front.next": "Dalej",
  "front.back": "Wstecz",
  "front.toSignIn": "Do logowania",

  "register.title": "Nowe konto",
  "register.step": "Krok {n} z {all}",
  "register.haveOne": "Masz już konto?",
  "register.passwordHint":
    "Co najmniej {n} znaków. Dobrze sprawdza się kilka słów, których nikt inny by nie zestawił.",
  "register.aboutTitle": "O Tobie",
  "register.birthMissing": "Uzupełnij dzień, miesiąc i rok",
  "register.birthWrong": "Nie ma takiego dnia",
  "register.countryMissing": "Wybierz kraj",
  "register.guardianTitle": "Musi zgodzić się opiekun",
  "register.guardianLead":
    "Napiszemy raz do rodzica lub opiekuna, co jest zbierane. Dopóki się nie zgodzi, nie zbieramy niczego.",
  "register.guardianEmail": "Adres e-mail rodzica lub opiekuna",
  "register.guardianOwn": "To Twój własny adres",
  "register.policyTitle": "Na co się zgadzasz",
  "register.policyChanged":
    "Polityka się w międzyczasie zmieniła. Wczytaj stronę ponownie, aby przeczytać nową.",

  "code.title": "Sprawdź pocztę",
  "code.lead": "Wysłaliśmy kod na {email}. Ważność w minutach: {minutes}.",
  "code.label": "Kod z wiadomości",
  "code.confirm": "Potwierdź",
  "code.wrong": "To nie jest kod, który wysłaliśmy",
  "code.missing": "Wpisz sześć cyfr z wiadomości",
  "code.spent": "Ten kod wygasł lub był próbowany zbyt często. Poproś o nowy.",
  "code.again": "Wyślij inny kod",
  "code.sentAgain": "Nowy kod jest w drodze",
  "code.tooSoon": "O nowy możesz poprosić za {seconds} s",
  "code.noMore": "Nie można wysłać więcej kodów. Zacznij od nowa.",
  "code.inUse": "Ten adres ma już konto. Zaloguj się.",

  "reset.title": "Ustaw nowe hasło",
  "reset.lead":
    "Wyślemy kod na Twój adres. Z nim ustawisz nowe hasło, a wszystkie inne miejsca zostaną wylogowane.",
  "reset.send": "Wyślij kod",
  "reset.save": "Ustaw hasło",

  "password.show": "Pokaż hasło",
  "password.hide": "Ukryj hasło",
  "password.too_short": "Użyj co najmniej {n} znaków",
  "password.too_long": "Użyj najwyżej {n} znaków",
  "password.too_common": "To jedno z pierwszych, których ktoś by spróbował",
  "password.strength": "Siła",
  "password.strength0": "Bardzo słabe",
  "password.strength1": "Słabe",
  "password.strength2": "Średnie",
  "password.strength3": "Dobre",
  "password.strength4": "Mocne",
} as const satisfies Translation<typeof english, "pl">;
