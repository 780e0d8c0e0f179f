/** Who looks around in the demo home, and what there is. Names are in the person's language. */
import type { Feed } from "../../worker/domain/branch.ts";
import type { HomeBody, SessionBody } from "../../worker/protocol/config.ts";
import { languageShown, t } from "../i18n/translate.ts";
import { DEMO_HOME } from "../live/demo_home.ts";
import { DEMO_CIRCUITS } from "./demo_circuits.ts";

export const DEMO_MAIN = "demo-main";
export const DEMO_PLUG = "demo-plug";

export function demoSession({ id, name, zone, service, role }: HomeBody): SessionBody {
  return {
    account: {
      id: "demo",
      nickname: t("demo.you"),
      email: null,
      language: languageShown(),
      zone: null,
      pictureVersion: null,
      gate: null,
      purposes: [],
    },
    homes: [{ id, name, zone, service, role }],
  };
}

export function demoHome(zone: string, claimedAtS: number): HomeBody {
  const feed = (channel: string, target: string | null, phase: Feed["phase"], device = DEMO_MAIN) => ({
    device,
    channel,
    sinceS: 0,
    target,
    reversed: false,
    multiplier: 1,
    phase,
  });
  const device = { firmware: "139", claimedAtS };
  return {
    id: DEMO_HOME,
    name: t("demo.name"),
    zone,
    service: "three",
    role: "owner",
    version: 1,
    devices: [
      {
        ...device,
        id: DEMO_MAIN,
        serial: "DEMO-MAIN",
        model: "ecoMain",
        name: t("demo.panel"),
        subs: [1, 2],
      },
      { ...device, id: DEMO_PLUG, serial: "DEMO-PLUG", model: "ecoPlug", name: t("demo.lamp"), subs: [] },
    ],
    branches: DEMO_CIRCUITS.map((circuit, position) => ({
      id: circuit.id,
      name: t(circuit.name),
      namedAs: circuit.namedAs,
      role: circuit.role,
      colour: circuit.colour,
      icon: circuit.icon,
      poles: circuit.channels.length as 1 | 2 | 3,
      breakerRatingA: circuit.breakerRatingA,
      parent: circuit.parent,
      position,
      parts: null,
    })),
    feeds: [
      ...([1, 2, 3] as const).map((phase) => feed(`L${phase}`, "mains", phase)),
      ...DEMO_CIRCUITS.flatMap(({ id, channels, phases }) =>
        channels.map((channel, pole) => feed(channel, id, phases[pole]))
      ),
      feed("plug", null, null, DEMO_PLUG),
    ],
  };
}
