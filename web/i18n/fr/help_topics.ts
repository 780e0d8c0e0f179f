/** French: what the help pages say. */
import type { HelpTopics } from "../help_topics.ts";

export const helpTopics: HelpTopics = {
  "first-steps": {
    title: "Premiers pas",
    short: "Créez un logement, ajoutez l'appareil, et dites ce que mesure chaque pince.",
    also: ["commencer", "début", "installer", "installation", "configurer", "nouveau"],
    parts: [
      {
        kind: "steps",
        items: [
          "Créez un logement. Son fuseau horaire dit quand un jour commence, et son raccordement combien de conducteurs de phase viennent de la rue.",
          "Ajoutez l'appareil : ouvrez Appareils, touchez « Ajouter un appareil » et suivez les étapes. Avec le Bluetooth, l'application amène l'appareil sur votre Wi-Fi ; sans lui, la page vous donne un code à taper.",
          "Attendez la première minute. Un appareil envoie une mesure par minute, les premiers chiffres sont donc là peu après son arrivée.",
          "Ouvrez Circuits, Configuration : l'application vérifie l'arrivée du réseau, trouve chaque circuit pendant que vous allumez et éteignez un appareil puissant, puis demande un nom, une icône et une couleur.",
          "Ou à la main : touchez « Nouveau circuit » et choisissez sous Canaux, pour chaque pince, le circuit qu'elle mesure.",
        ],
      },
      { kind: "heading", text: "L'ordre est libre" },
      {
        kind: "text",
        text:
          "Les mesures sont gardées dès la première minute, aussi celles des pinces qui n'ont pas encore de circuit. Quand vous direz plus tard ce que mesure une pince, choisissez « Depuis la première mesure », et son historique sera là.",
      },
      { kind: "heading", text: "Les cinq rubriques" },
      {
        kind: "list",
        items: [
          "Maintenant : ce que le logement consomme en ce moment, la plus grosse charge d'abord.",
          "Historique : puissance et énergie de tout jour, mois ou année.",
          "Circuits : ce qu'il y a dans le tableau, et quelle pince le mesure.",
          "Appareils : si chaque appareil envoie, et quelles minutes manquent.",
          "Système : votre compte, votre confidentialité, les personnes du logement, et cette aide.",
        ],
      },
    ],
  },
  clamps: {
    title: "Pinces (CT)",
    short: "Une pince mesure le seul conducteur qui la traverse, et sa flèche décide du signe.",
    also: ["transformateur de courant", "capteur", "négatif", "moins", "retourné", "envers", "faux"],
    parts: [
      {
        kind: "note",
        text:
          "Derrière le capot d'un tableau électrique se trouvent des tensions mortelles. Faites poser ou déplacer les pinces par un électricien, courant coupé.",
      },
      { kind: "heading", text: "Où se place une pince" },
      {
        kind: "list",
        items: [
          "Autour d'un seul conducteur de phase. Autour de la phase et du neutre ensemble elle ne lit rien, car leurs courants s'annulent.",
          "Fermée jusqu'au clic. Un jour entre ses moitiés rend chaque mesure trop petite.",
          "Sur la phase indiquée à l'application. Une pince réglée sur une autre phase est multipliée par une mauvaise tension, et sa puissance est fausse.",
        ],
      },
      { kind: "heading", text: "Une mesure est négative et ne devrait pas l'être" },
      {
        kind: "text",
        text:
          "La pince est à l'envers. Nul besoin d'ouvrir le tableau : sous Circuits, Canaux, ouvrez la pince et cochez « La pince est à l'envers ». Cela change le signe de sa puissance et échange ses deux registres.",
      },
      {
        kind: "text",
        text:
          "Pour les toits solaires et les batteries, un signe négatif n'est pas un défaut : il dit que le courant vient de là. Sur l'arrivée générale, il dit que le logement alimente le réseau.",
      },
      { kind: "heading", text: "Deux ou trois conducteurs, un appareil" },
      {
        kind: "text",
        text:
          "Une cuisinière ou une pompe à chaleur est souvent sur plusieurs conducteurs. Donnez au circuit autant de pôles et affectez-lui chacune de ses pinces : elles s'additionnent. Quand une pince vaut pour les deux pôles d'une charge équilibrée, mettez son multiplicateur à 2.",
      },
      { kind: "heading", text: "Une pince a été déplacée" },
      {
        kind: "text",
        text:
          "Dites à l'application ce qu'elle mesure maintenant et depuis quand. Ce qu'elle a mesuré avant reste au circuit qu'elle mesurait alors.",
      },
    ],
  },
  unmetered: {
    title: "Ce que veut dire « non mesuré »",
    short: "C'est ce que le logement consomme au-delà de ce que mesurent les circuits.",
    also: ["reste", "autre", "inconnu", "différence", "puissance manquante"],
    parts: [
      {
        kind: "text",
        text:
          "Les pinces de l'arrivée générale voient tout. Celles des circuits voient leur disjoncteur. La différence est non mesurée : prises, lampes et appareils qu'aucune pince n'entoure.",
      },
      { kind: "heading", text: "Pourquoi il peut être négatif un instant" },
      {
        kind: "text",
        text:
          "Chaque pince a sa petite erreur. Quand presque tout le logement est mesuré, les circuits ensemble peuvent lire quelques watts de plus que l'arrivée générale. L'application le montre tel quel et ne l'arrondit pas à zéro.",
      },
      { kind: "heading", text: "Il est grand" },
      {
        kind: "list",
        items: [
          "Certains disjoncteurs n'ont pas de pince. Le plus utile est une pince sur le disjoncteur le plus chargé.",
          "Une pince n'alimente encore aucun circuit : regardez sous Circuits, Canaux.",
          "Une pince est à l'envers, ou sur une autre phase que celle indiquée.",
          "La pince d'un sous-tableau manque, si bien que ce qui est derrière ne compte qu'en partie.",
        ],
      },
      { kind: "heading", text: "Il est bien en dessous de zéro" },
      {
        kind: "text",
        text:
          "Alors quelque chose compte deux fois. Un circuit derrière un sous-tableau doit être placé sous lui : ouvrez le circuit et choisissez le sous-tableau à « Placé sous ». Ou bien le solaire entre entre l'arrivée générale et les circuits, sans circuit de rôle Solaire.",
      },
    ],
  },
  gaps: {
    title: "Pourquoi une lacune est une lacune",
    short: "Où rien n'a été mesuré, rien n'est dessiné ; l'énergie de la lacune vient des registres.",
    also: ["manquant", "trou", "pas de données", "retard", "estimé", "wifi", "panne"],
    parts: [
      {
        kind: "text",
        text:
          "Une ligne à travers une lacune ressemblerait à une mesure. L'application n'en invente pas : la ligne de puissance s'arrête, et reprend là où il y a des mesures.",
      },
      { kind: "heading", text: "Beaucoup de lacunes se comblent seules" },
      {
        kind: "text",
        text:
          "Un appareil qui perd le réseau continue de mesurer et envoie les minutes plus tard. Elles sont alors à leur place, marquées « Arrivé plus tard ».",
      },
      { kind: "heading", text: "L'énergie n'est pas perdue" },
      {
        kind: "text",
        text:
          "Chaque canal a un registre qui avance comme un compteur électrique. Par ses valeurs avant et après la lacune, l'application sait combien a été consommé, mais pas quand. De telles sommes sont marquées « Estimé sur une lacune » et s'effacent quand les vraies minutes arrivent.",
      },
      { kind: "heading", text: "Le même appareil a sans cesse des lacunes" },
      {
        kind: "list",
        items: [
          "Ouvrez Appareils et choisissez-le : vous y voyez son signal Wi-Fi, s'il le dit, et les heures où des minutes manquent.",
          "Une porte de tableau en acier arrête le Wi-Fi. Un répéteur dans la même pièce aide, ou une antenne hors du tableau.",
          "Des lacunes à la même heure chaque nuit viennent souvent d'un routeur qui redémarre ou coupe son Wi-Fi.",
        ],
      },
    ],
  },
  offline: {
    title: "Sans réseau",
    short:
      "L'application s'ouvre, montre ce que vous avez vu en dernier avec son âge, et garde vos modifications jusqu'à pouvoir les envoyer.",
    also: [
      "hors ligne",
      "pas de connexion",
      "pas d'internet",
      "mode avion",
      "synchroniser",
      "cave",
      "panne",
      "réception",
    ],
    parts: [
      { kind: "heading", text: "Ce qui marche" },
      {
        kind: "list",
        items: [
          "L'application s'ouvre depuis l'écran d'accueil ou le navigateur, et cette aide peut être lue et parcourue.",
          "Maintenant montre les dernières valeurs que vous avez vues, et dit leur âge.",
          "Historique montre les jours, mois et années que vous avez déjà regardés.",
          "Les circuits, les noms des appareils et les réglages du logement peuvent être modifiés.",
        ],
      },
      { kind: "heading", text: "Ce qui est gardé" },
      {
        kind: "text",
        text:
          "Des copies de ce que vous avez vu ne sont gardées que si vous avez activé « Données hors ligne » dans Système, Cookies et stockage. Elles restent 30 jours au plus dans ce navigateur, et disparaissent quand vous vous déconnectez ou les désactivez.",
      },
      { kind: "heading", text: "Ce qui attend" },
      {
        kind: "text",
        text:
          "Une modification faite sans réseau est gardée, puis envoyée dès que le serveur répond. Si quelqu'un a changé la même chose entre-temps, rien n'est écrasé : Système, Modifications en attente montre les deux, et vous décidez.",
      },
      { kind: "heading", text: "Ce qui demande un réseau" },
      {
        kind: "list",
        items: [
          "Commuter, les minuteries et les limites. Un ordre qui arrive des heures plus tard pourrait nuire : aucun n'est gardé.",
          "Se connecter, inviter des personnes, ajouter un appareil, et les jours que vous n'avez pas encore regardés.",
        ],
      },
      {
        kind: "note",
        text:
          "L'appareil continue de mesurer sans votre téléphone. Si toute la maison est sans internet, lisez « Pourquoi une lacune est une lacune ».",
      },
    ],
  },
  bluetooth: {
    title: "Problèmes de Bluetooth",
    short:
      "Le Bluetooth sert une fois, pour amener un appareil sur le Wi-Fi ; chaque téléphone a un autre chemin.",
    also: [
      "iphone",
      "ipad",
      "ios",
      "android",
      "safari",
      "firefox",
      "appairage",
      "connexion",
      "wifi",
      "wi-fi",
    ],
    parts: [
      { kind: "heading", text: "iPhone et iPad" },
      {
        kind: "text",
        text:
          "Les navigateurs sur iPhone et iPad ne peuvent pas joindre les appareils Bluetooth, quel que soit le navigateur. Utilisez pour cette étape un téléphone Android ou un ordinateur, ou choisissez « Sans Bluetooth » et tapez le code dans la page de configuration de l'appareil. Ensuite, l'iPhone montre tout.",
      },
      { kind: "heading", text: "Android" },
      {
        kind: "list",
        items: [
          "Utilisez Chrome ou Edge. Firefox n'a pas le Bluetooth.",
          "Autorisez-le : Paramètres, Applications, votre navigateur, Autorisations, Appareils à proximité. Android 11 et plus ancien demande la Position, activée.",
          "Activez le Bluetooth, et fermez les autres applications qui tiennent l'appareil.",
        ],
      },
      { kind: "heading", text: "Ordinateur" },
      {
        kind: "list",
        items: [
          "Chrome et Edge sous Windows et macOS le font. Safari et Firefox non.",
          "Sur un Mac, le navigateur doit être autorisé : Réglages Système, Confidentialité et sécurité, Bluetooth.",
          "Beaucoup d'ordinateurs ont une radio plus faible qu'un téléphone : tenez-vous à quelques mètres.",
        ],
      },
      { kind: "heading", text: "La liste des appareils reste vide" },
      {
        kind: "steps",
        items: [
          "Vérifiez que l'appareil est alimenté et que son voyant clignote. Sinon, maintenez son bouton cinq secondes.",
          "Approchez-vous. Un tableau en acier fermé avale presque tout le signal.",
          "Désactivez et réactivez le Bluetooth, rechargez la page, et cherchez encore.",
        ],
      },
      { kind: "heading", text: "Trouvé, mais il ne rejoint pas le Wi-Fi" },
      {
        kind: "list",
        items: [
          "Il lui faut un réseau 2,4 GHz. Beaucoup de routeurs ont les deux sous un même nom ; à certains il faut le dire.",
          "Majuscules et minuscules comptent dans le nom et dans le mot de passe.",
          "Les réseaux d'invités et ceux avec page de connexion bloquent souvent les appareils.",
        ],
      },
    ],
  },
  bills: {
    title: "Factures et registres d'énergie",
    short:
      "L'application est proche de votre compteur, mais c'est celui du fournisseur qui décide de la facture.",
    also: ["facture", "kwh", "compteur", "coût", "précision", "soutirage", "injection", "direct", "inverse"],
    parts: [
      { kind: "heading", text: "Puissance et énergie" },
      {
        kind: "text",
        text:
          "La puissance, en watts, dit à quelle vitesse le courant est consommé à un instant. L'énergie, en kilowattheures, dit combien a été consommé. Un radiateur de 1000 W consomme 1 kWh en une heure.",
      },
      { kind: "heading", text: "Deux registres par canal" },
      {
        kind: "text",
        text:
          "Chaque canal compte l'énergie directe dans un registre et l'énergie inverse dans un autre, et aucun ne recule jamais. Sur l'arrivée générale, direct est ce que vous avez soutiré, et inverse ce que vous avez injecté. L'application prend l'énergie de ces registres et non de la puissance de chaque minute, si bien que les pointes brèves y sont.",
      },
      { kind: "heading", text: "Pourquoi la facture diffère un peu" },
      {
        kind: "list",
        items: [
          "Les pinces sont justes à un ou deux pour cent environ, et moins aux très petits courants.",
          "Votre compteur peut additionner toutes les phases avant de décider entre soutirage et injection ; ici chaque phase compte pour soi.",
          "La période de la facture commence et finit le jour du relevé, pas à minuit le premier du mois.",
        ],
      },
      {
        kind: "note",
        text:
          "Pour comparer, notez le relevé de votre compteur deux jours à la même heure, et regardez la même période dans Historique.",
      },
    ],
  },
  privacy: {
    title: "Votre vie privée",
    short: "Les mesures disent quand quelqu'un est là ; elles sont à vous, et vous décidez qui les voit.",
    also: [
      "données",
      "rgpd",
      "effacer",
      "supprimer",
      "exporter",
      "télécharger",
      "partager",
      "cookies",
      "pistage",
    ],
    parts: [
      {
        kind: "list",
        items: [
          "Seules les personnes de l'équipe de votre logement voient ses mesures. Système, Équipe montre qui elles sont, et permet à un propriétaire de les retirer.",
          "Chaque autre usage de vos données a son propre interrupteur sous Système, Confidentialité. Il est désactivé jusqu'à ce que vous l'activiez, et se désactive de la même façon.",
          "Système, Journal montre qui s'est connecté, qui a regardé le logement, et ce qui a été changé.",
          "Votre mot de passe Wi-Fi va de votre téléphone à l'appareil et nulle part ailleurs.",
        ],
      },
      { kind: "heading", text: "Emporter vos données, ou les effacer" },
      {
        kind: "text",
        text:
          "Les deux se trouvent sous Système, Confidentialité, à « Vos données ». Avant tout effacement, la page énumère ce qui disparaît et ce qui reste chez d'autres, et demande encore une fois.",
      },
      { kind: "heading", text: "Ce que garde ce navigateur" },
      {
        kind: "text",
        text:
          "Système, Cookies et stockage énumère chaque élément par son nom, avec son but et sa durée. Ce que vous y désactivez est supprimé aussitôt.",
      },
      {
        kind: "text",
        text: "La politique de confidentialité au bas de chaque page dit tout en entier.",
      },
    ],
  },
};
