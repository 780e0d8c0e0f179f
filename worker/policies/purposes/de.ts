import type { PurposeTexts } from "../../domain/purpose.ts";

export const de: PurposeTexts = {
  product_statistics: {
    title: "Statistik für ein besseres Produkt",
    used:
      "Wenn Sie eine Seite öffnen, sagt die App, was für eine Seite es war. Das zählt für diesen Tag mit, ohne Ihr Konto, Ihr Zuhause oder Ihre Netzadresse.",
    lost: "Nichts. Wir wissen dann weniger darüber, welche Seiten wichtig sind.",
  },
  news_by_mail: {
    title: "Neuigkeiten per E-Mail",
    used:
      "Ihre E-Mail-Adresse und Sprache, um Ihnen zu schreiben, wenn es etwas Neues gibt. Nie weitergegeben.",
    lost: "Sie bekommen keine Neuigkeiten per E-Mail. E-Mails, die Ihr Konto betreffen, kommen weiterhin.",
  },
  community_comparison: {
    title: "Vergleich mit anderen Haushalten",
    used:
      "Die Tagessummen Ihres Zuhauses, anonymisiert, als Teil des Durchschnitts vieler gleichartiger Haushalte; und dieser Durchschnitt, neben Ihrem eigenen Wert gezeigt.",
    lost: "Sie sehen nicht, wie Ihr Zuhause im Vergleich abschneidet.",
  },
};
