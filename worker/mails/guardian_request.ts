import { button, type MailTexts, words } from "./mail_content.ts";

export const guardianRequest: MailTexts<"guardian_request"> = {
  en: (mail) => ({
    subject: `${mail.nickname || "A young person"} asks for your consent`,
    blocks: [
      words(
        `${
          mail.nickname || "Somebody"
        } wants to use enecess, a monitor for a home's electricity, and named ` +
          "you as parent or guardian. Until you agree, the account stays closed and nothing is collected.",
      ),
      words("The page behind this button shows what would be collected, and lets you agree or refuse."),
      button("See what it is about", mail.link),
      words("Keep this mail: with the same button you can withdraw later, and have everything erased."),
      words("If you do not know who this is, do nothing."),
    ],
  }),
  de: (mail) => ({
    subject: `${mail.nickname || "Ein junger Mensch"} bittet um Ihre Zustimmung`,
    blocks: [
      words(
        `${
          mail.nickname || "Jemand"
        } möchte enecess nutzen, das den Strom eines Zuhauses misst, und hat Sie als ` +
          "Elternteil oder Vormund genannt. Bis Sie zustimmen, bleibt das Konto geschlossen, und nichts wird erhoben.",
      ),
      words(
        "Die Seite hinter diesem Knopf zeigt, was erhoben würde, und dort stimmen Sie zu oder lehnen ab.",
      ),
      button("Ansehen, worum es geht", mail.link),
      words(
        "Bewahren Sie diese E-Mail auf: Mit demselben Knopf können Sie später widerrufen und alles löschen lassen.",
      ),
      words("Wenn Sie nicht wissen, wer das ist, tun Sie nichts."),
    ],
  }),
  fr: (mail) => ({
    subject: `${mail.nickname || "Un jeune"} demande votre accord`,
    blocks: [
      words(
        `${
          mail.nickname || "Quelqu'un"
        } veut utiliser enecess, qui suit l'électricité d'un logement, et vous a ` +
          "désigné comme parent ou tuteur. Tant que vous n'avez pas accepté, le compte reste fermé et rien n'est collecté.",
      ),
      words("La page derrière ce bouton montre ce qui serait collecté, et vous laisse accepter ou refuser."),
      button("Voir de quoi il s'agit", mail.link),
      words(
        "Gardez ce courriel : avec le même bouton vous pourrez plus tard retirer votre accord et tout faire effacer.",
      ),
      words("Si vous ne savez pas qui c'est, ne faites rien."),
    ],
  }),
  pl: (mail) => ({
    subject: `${mail.nickname || "Młoda osoba"} prosi o Twoją zgodę`,
    blocks: [
      words(
        `${
          mail.nickname || "Młoda osoba"
        } chce korzystać z enecess, monitora energii elektrycznej w domu, i wskazuje Ciebie jako rodzica lub opiekuna. Do czasu Twojej zgody konto pozostaje zamknięte i nic nie jest zbierane.`,
      ),
      words("Strona pod tym przyciskiem pokazuje, co byłoby zbierane, i pozwala wyrazić zgodę lub odmówić."),
      button("Zobacz, o co chodzi", mail.link),
      words("Zachowaj tę wiadomość: tym samym przyciskiem możesz później wycofać zgodę i usunąć wszystko."),
      words("Jeśli nie wiesz, kto to jest, nic nie rób."),
    ],
  }),
  zh: (mail) => ({
    subject: `${mail.nickname || "一位未成年人"}请求您的同意`,
    blocks: [
      words(
        `${
          mail.nickname || "一位未成年人"
        }希望使用家庭用电监测服务 enecess，并将您列为父母或监护人。在您同意之前，账户保持关闭，不收集任何数据。`,
      ),
      words("点击下方按钮，可查看将收集哪些数据，并选择同意或拒绝。"),
      button("查看详情", mail.link),
      words("请保留此邮件：之后您可以用同一按钮撤回同意，并删除全部数据。"),
      words("如果您不认识此人，请忽略此邮件。"),
    ],
  }),
};
