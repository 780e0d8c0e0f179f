import type { PurposeTexts } from "../../domain/purpose.ts";

export const fr: PurposeTexts = {
  product_statistics: {
    title: "Des statistiques pour un meilleur produit",
    used:
      "Quand vous ouvrez une page, l'application dit de quel genre de page il s'agit. Cela s'ajoute au compte du jour, sans votre compte, votre logement ni votre adresse réseau.",
    lost: "Rien. Nous saurons moins bien quelles pages comptent.",
  },
  news_by_mail: {
    title: "Des nouvelles par e-mail",
    used:
      "Votre adresse e-mail et votre langue, pour vous écrire quand il y a du nouveau. Jamais transmises à d'autres.",
    lost:
      "Vous ne recevrez pas de nouvelles par e-mail. Les e-mails qui concernent votre compte arrivent toujours.",
  },
  community_comparison: {
    title: "Comparaison avec d'autres logements",
    used:
      "Les totaux quotidiens de votre logement, rendus anonymes, dans la moyenne de nombreux logements du même genre ; et cette moyenne affichée à côté de vos chiffres.",
    lost: "Vous ne verrez pas où se situe votre logement.",
  },
};
