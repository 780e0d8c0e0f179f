import { button, type MailTexts, words } from "./mail_content.ts";

export const policyChanged: MailTexts<"policy_changed"> = {
  en: (mail) => ({
    subject: "Our privacy policy has changed",
    blocks: [
      words(
        `Version ${mail.version} of our privacy policy is in force. We marked what is different, word for word.`,
      ),
      button("See what changed", mail.link),
      words(
        "We ask for your agreement at your next visit. If you would rather not, you can take your data with you " +
          "and have everything erased.",
      ),
    ],
  }),
  de: (mail) => ({
    subject: "Unsere Datenschutzerklärung hat sich geändert",
    blocks: [
      words(
        `Version ${mail.version} unserer Datenschutzerklärung ist in Kraft. Wir haben Wort für Wort markiert, was anders ist.`,
      ),
      button("Änderungen ansehen", mail.link),
      words(
        "Bei Ihrem nächsten Besuch bitten wir um Ihre Zustimmung. Wenn Sie nicht möchten, können Sie Ihre Daten " +
          "mitnehmen und alles löschen lassen.",
      ),
    ],
  }),
  fr: (mail) => ({
    subject: "Notre politique de confidentialité a changé",
    blocks: [
      words(
        `La version ${mail.version} de notre politique de confidentialité est en vigueur. Nous avons marqué ce qui diffère, mot à mot.`,
      ),
      button("Voir ce qui a changé", mail.link),
      words(
        "Nous vous demandons votre accord à votre prochaine visite. Si vous préférez ne pas le donner, vous pouvez " +
          "emporter vos données et faire tout effacer.",
      ),
    ],
  }),
  pl: (mail) => ({
    subject: "Nasza polityka prywatności się zmieniła",
    blocks: [
      words(
        `Obowiązuje wersja ${mail.version} naszej polityki prywatności. Zaznaczyliśmy słowo po słowie, co się zmieniło.`,
      ),
      button("Zobacz zmiany", mail.link),
      words(
        "Przy następnej wizycie poprosimy o Twoją zgodę. Jeśli jej nie chcesz, możesz zabrać swoje dane i usunąć wszystko.",
      ),
    ],
  }),
  zh: (mail) => ({
    subject: "我们的隐私政策已更新",
    blocks: [
      words(`隐私政策 ${mail.version} 版现已生效。我们逐字标出了变更之处。`),
      button("查看变更", mail.link),
      words("您下次访问时，我们会征求您的同意。如果您不同意，可以导出您的数据并删除全部内容。"),
    ],
  }),
};
