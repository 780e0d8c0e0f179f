import type { PurposeTexts } from "../../domain/purpose.ts";

export const pl: PurposeTexts = {
  product_statistics: {
    title: "Statystyki dla lepszego produktu",
    used:
      "Gdy otwierasz stronę, aplikacja mówi, jaki to rodzaj strony. Dolicza się to do sumy tego dnia, bez Twojego konta, domu i adresu sieciowego.",
    lost: "Nic. Będziemy mniej wiedzieć o tym, które strony są ważne.",
  },
  news_by_mail: {
    title: "Nowości e-mailem",
    used:
      "Twój adres e-mail i język, aby napisać do Ciebie, gdy pojawi się coś nowego. Nigdy nie są przekazywane dalej.",
    lost: "Nie otrzymasz nowości e-mailem. Wiadomości dotyczące Twojego konta nadal będą przychodzić.",
  },
  community_comparison: {
    title: "Porównanie z innymi domami",
    used:
      "Dzienne sumy Twojego domu, zanonimizowane, jako część średniej z wielu domów tego samego rodzaju; i ta średnia pokazana obok Twoich wartości.",
    lost: "Nie zobaczysz, jak Twój dom wypada na tle innych.",
  },
};
