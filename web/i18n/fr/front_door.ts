/** French: registering, signing in, and setting a new password. */
import type { frontDoor as english } from "../en/front_door.ts";
import type { Translation } from "../translation.ts";

export const frontDoor = {
  "front.lead": "L'électricité de votre logement, circuit par circuit.",
  "front.signedOut": "Vous êtes déconnecté. Connectez-vous pour continuer.",

  "signIn.title": "Connexion",
  "signIn.button": "Se connecter",
  "signIn.passkey": "Se connecter avec une clé d'accès",
  "signIn.forgot": "Mot de passe oublié ?",
  "signIn.noAccount": "Nouveau ici ?",
  "signIn.register": "Créer un compte",
  "signIn.wrong": "L'adresse ou le mot de passe n'est pas bon.",
  "signIn.passkeyFailed": "Cette clé d'accès ne permet pas de se connecter ici.",
  "signIn.passkeyCancelled": "Aucune clé d'accès n'a été utilisée.",
  "signIn.development": "Connexion de développement",
  "signIn.wait":
    "Trop d'essais. Attendez {seconds} s, choisissez un nouveau mot de passe ou utilisez une clé d'accès.",

  "front.email": "Adresse e-mail",
  "front.emailWrong": "Ce n'est pas une adresse e-mail",
  "front.password": "Mot de passe",
  "front.passwordMissing": "Tapez votre mot de passe",
  "front.newPassword": "Nouveau mot de passe",
  "front.wait": "Trop d'essais. Attendez {seconds} s et réessayez.",
  "front.next": "Suivant",
  "front.back": "Retour",
  "front.toSignIn": "Vers la connexion",

  "register.title": "Créer un compte",
  "register.step": "Étape {n} sur {all}",
  "register.haveOne": "Vous avez un compte ?",
  "register.passwordHint":
    "Au moins {n} caractères. Quelques mots que personne d'autre ne mettrait ensemble conviennent bien.",
  "register.aboutTitle": "À votre sujet",
  "register.birthMissing": "Remplissez le jour, le mois et l'année",
  "register.birthWrong": "Ce jour n'existe pas",
  "register.countryMissing": "Choisissez un pays",
  "register.guardianTitle": "Un parent ou tuteur doit donner son accord",
  "register.guardianLead":
    "Nous écrivons une fois à un parent ou tuteur pour dire ce qui est collecté. Tant qu'il n'a pas accepté, rien ne l'est.",
  "register.guardianEmail": "Adresse e-mail d'un parent ou tuteur",
  "register.guardianOwn": "C'est votre propre adresse",
  "register.policyTitle": "Ce que vous acceptez",
  "register.policyChanged": "La politique a changé entre-temps. Rechargez la page pour lire la nouvelle.",

  "code.title": "Consultez vos courriels",
  "code.lead": "Nous avons envoyé un code à {email}. Il est valable {minutes} minutes.",
  "code.label": "Code reçu par courriel",
  "code.confirm": "Confirmer",
  "code.wrong": "Ce n'est pas le code que nous avons envoyé",
  "code.missing": "Tapez les six chiffres du courriel",
  "code.spent": "Ce code a expiré ou a été essayé trop souvent. Demandez-en un autre.",
  "code.again": "Envoyer un autre code",
  "code.sentAgain": "Un autre code est en route",
  "code.tooSoon": "Vous pourrez en demander un autre dans {seconds} s",
  "code.noMore": "Plus aucun code ne peut être envoyé. Recommencez.",
  "code.inUse": "Cette adresse a désormais un compte. Connectez-vous.",

  "reset.title": "Choisir un nouveau mot de passe",
  "reset.lead":
    "Nous envoyons un code à votre adresse. Avec lui vous choisissez un nouveau mot de passe, et tous les autres accès sont déconnectés.",
  "reset.send": "Envoyer le code",
  "reset.save": "Enregistrer le mot de passe",

  "password.show": "Afficher le mot de passe",
  "password.hide": "Masquer le mot de passe",
  "password.too_short": "Utilisez au moins {n} caractères",
  "password.too_long": "Utilisez au plus {n} caractères",
  "password.too_common": "C'est l'un des premiers que l'on essaierait",
  "password.strength": "Solidité",
  "password.strength0": "Très faible",
  "password.strength1": "Faible",
  "password.strength2": "Moyenne",
  "password.strength3": "Bonne",
  "password.strength4": "Forte",
  "signIn.lookAround": "Visiter un logement de démonstration",
} as const satisfies Translation<typeof english, "fr">;
