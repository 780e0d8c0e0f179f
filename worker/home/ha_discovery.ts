/** What Home Assistant is told of the home: MQTT discovery, one device for the home and one for each box in it. Pure. */
import type { Branch, BranchRole, Device, HomeConfig } from "../domain/branch.ts";
import { servicePhases } from "../domain/branch.ts";
import { isVirtual } from "../domain/virtual_branch.ts";
import type { HaComponent } from "./ha_component.ts";
import { type HaPlace, switchPart } from "./ha_switches.ts";
import { OUR_ROOT } from "../domain/topic_access.ts";

export const HA_STATUS_TOPIC = "homeassistant/status";
export const HA_STATE_TOPIC = `${OUR_ROOT}home/state`;
export const HA_AVAILABILITY_TOPIC = `${OUR_ROOT}home/availability`;

/** What Home Assistant says when it has started and listens. */
export function isBirth({ payload }: { payload: Uint8Array }): boolean {
  return new TextDecoder().decode(payload) === "online";
}

export interface HaOffer {
  topic: string;
  document: {
    dev: Record<string, unknown>;
    o: { name: string };
    stat_t: string;
    avty_t: string;
    qos: 1;
    cmps: Record<string, HaComponent>;
  };
}

/** Whose power Home Assistant counts positive where ours is negative: what feeds the home. */
export const FEEDS_HOME: ReadonlySet<BranchRole> = new Set(["solar", "battery", "generator"]);
/** Roles through which energy goes both ways on purpose. */
const BOTH_WAYS: ReadonlySet<BranchRole> = new Set(["battery", "subpanel"]);

type Energies = readonly (readonly [key: "import" | "export", name: string])[];

function energiesOf(role: BranchRole): Energies {
  if (role === "battery") return [["export", "energy discharged"], ["import", "energy charged"]];
  if (FEEDS_HOME.has(role)) return [["export", "energy produced"]];
  if (BOTH_WAYS.has(role)) return [["import", "energy"], ["export", "energy fed back"]];
  return [["import", "energy"]];
}

const POWER = { p: "sensor", dev_cla: "power", stat_cla: "measurement", unit_of_meas: "W" } as const;
const ENERGY = {
  p: "sensor",
  dev_cla: "energy",
  stat_cla: "total_increasing",
  unit_of_meas: "kWh",
  sug_dsp_prc: 2,
} as const;
const VOLTAGE = { p: "sensor", dev_cla: "voltage", stat_cla: "measurement", unit_of_meas: "V" } as const;
const CURRENT = { p: "sensor", dev_cla: "current", stat_cla: "measurement", unit_of_meas: "A" } as const;
const SINCE = { p: "sensor", dev_cla: "timestamp", ent_cat: "diagnostic" } as const;

const read = (path: string) => `{{ value_json.${path} }}`;

export function deviceTopicOf(id: string): string {
  return `homeassistant/device/enecess_${id}/config`;
}

function offer(id: string, dev: Record<string, unknown>, parts: [string, HaComponent][]): HaOffer {
  const cmps = Object.fromEntries(
    parts.map(([key, part]) => [key, { ...part, uniq_id: `enecess_${id}_${key}` }]),
  );
  return {
    topic: deviceTopicOf(id),
    document: {
      dev: { ids: [`enecess_${id}`], mf: "enecess", ...dev },
      o: { name: "enecess" },
      stat_t: HA_STATE_TOPIC,
      avty_t: HA_AVAILABILITY_TOPIC,
      qos: 1,
      cmps,
    },
  };
}

/** What branches add up to may fall as well as rise: of a virtual branch, power alone. */
function branchParts(branch: Branch): [string, HaComponent][] {
  const { id, name, role } = branch;
  const energies = isVirtual(branch) ? [] : energiesOf(role);
  const at = `branches['${id}']`;
  return [
    [`${id}_power`, { ...POWER, name: `${name} power`, val_tpl: read(`${at}.w`) }],
    ...energies.map(([key, words]): [string, HaComponent] => [
      `${id}_${key}`,
      { ...ENERGY, name: `${name} ${words}`, val_tpl: read(`${at}.${key}_kwh`) },
    ]),
  ];
}

function homeOffer({ id, name, service, branches }: HomeConfig): HaOffer {
  const phases = servicePhases(service).flatMap((phase): [string, HaComponent][] => {
    const at = `phases['L${phase}']`;
    return [
      [`l${phase}_power`, { ...POWER, name: `L${phase} power`, val_tpl: read(`${at}.w`) }],
      [`l${phase}_voltage`, { ...VOLTAGE, name: `L${phase} voltage`, val_tpl: read(`${at}.v`) }],
      [`l${phase}_current`, { ...CURRENT, name: `L${phase} current`, val_tpl: read(`${at}.a`) }],
    ];
  });
  return offer(id, { name, mdl: "Home" }, [
    ["mains_power", { ...POWER, name: "Grid power", val_tpl: read("mains.w") }],
    ["mains_import", { ...ENERGY, name: "Grid energy imported", val_tpl: read("mains.import_kwh") }],
    ["mains_export", { ...ENERGY, name: "Grid energy exported", val_tpl: read("mains.export_kwh") }],
    ["unmetered_power", { ...POWER, name: "Unmetered power", val_tpl: read("unmetered.w") }],
    ...phases,
    ...[...branches].sort((a, b) => a.position - b.position).flatMap(branchParts),
  ]);
}

function deviceOffer(
  home: string,
  { id, name, serial, model, firmware }: Device,
  switches: readonly HaPlace[],
): HaOffer {
  const at = `devices['${id}']`;
  const dev = {
    name: name === "" ? serial : name,
    mdl: model,
    sn: serial,
    ...(firmware === null ? {} : { sw: firmware }),
    via_device: `enecess_${home}`,
  };
  const plug: [string, HaComponent][] = [
    ["power", { ...POWER, name: "Power", val_tpl: read(`${at}.w`) }],
    ["import", { ...ENERGY, name: "Energy", val_tpl: read(`${at}.import_kwh`) }],
  ];
  return offer(id, dev, [
    ["last_reading", { ...SINCE, name: "Last reading", val_tpl: read(`${at}.last`) }],
    ...(model === "ecoPlug" ? plug : []),
    ...switches.filter(({ device }) => device === id).map(switchPart),
  ]);
}

export function haOffers(config: HomeConfig, switches: readonly HaPlace[]): HaOffer[] {
  return [homeOffer(config), ...config.devices.map((device) => deviceOffer(config.id, device, switches))];
}
