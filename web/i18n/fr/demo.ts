/** French: the home that anybody may look around in. */
import type { demo as english } from "../en/demo.ts";
import type { Translation } from "../translation.ts";

export const demo = {
  "demo.name": "Logement de démonstration",
  "demo.you": "Vous",
  "demo.panel": "Tableau électrique",
  "demo.lamp": "Lampadaire",
  "demo.mark":
    "Ceci est un logement de démonstration. Ses mesures sont inventées dans votre navigateur, et rien n'est conservé.",
  "demo.register": "Créer un compte",
  "demo.leave": "Quitter",
  "demo.elsewhere": "Il faut pour cela un logement à vous",
  "demo.elsewhereHelp":
    "Le logement de démonstration montre Maintenant, Historique, Circuits et Appareils. Le reste vient avec un compte.",
  "demo.back": "Retour à la démonstration",

  "demo.branch.heatPump": "Pompe à chaleur",
  "demo.branch.car": "Borne de recharge",
  "demo.branch.solar": "Toit solaire",
  "demo.branch.garage": "Garage",
  "demo.branch.battery": "Batterie du logement",
  "demo.branch.hob": "Plaques de cuisson",
  "demo.branch.sockets": "Prises de la cuisine",
  "demo.branch.fridge": "Réfrigérateur",
  "demo.branch.dishwasher": "Lave-vaisselle",
  "demo.branch.washer": "Lave-linge",
  "demo.branch.boiler": "Chauffe-eau",
  "demo.branch.network": "Réseau informatique",
  "demo.branch.living": "Salon",
  "demo.branch.bedroom": "Chambre",
  "demo.branch.office": "Bureau",
  "demo.branch.bathroom": "Salle de bains",
  "demo.branch.freezer": "Congélateur du garage",
  "demo.branch.workshop": "Atelier",
} as const satisfies Translation<typeof english, "fr">;
