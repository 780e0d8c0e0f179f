/** An edit's fields and their values in words. */
import { BRANCH_ROLES, SERVICE_TYPES } from "../../../worker/domain/branch.ts";
import { type Key, t } from "../../i18n/translate.ts";

const FIELD: Record<string, Key> = {
  name: "branch.name",
  namedAs: "branch.namedAs",
  role: "branch.role",
  colour: "branch.colour",
  icon: "branch.icon",
  poles: "branch.poles",
  breakerRatingA: "branch.breaker",
  parent: "branch.parent",
  parts: "branch.parts",
  zone: "home.zone",
  service: "home.service",
};

export function fieldText(field: string): string {
  const key = FIELD[field];
  return key === undefined ? field : (t as (key: Key) => string)(key);
}

/** `nameOf`: a branch's name by its id. */
export function valueText(field: string, value: unknown, nameOf: (id: string) => string | null): string {
  if (field === "parent" && value === null) return t("branch.parentMains");
  if (value === null || value === undefined) return t("unsent.nothing");
  const role = BRANCH_ROLES.find((role) => field === "role" && role === value);
  if (role !== undefined) return t(`role.${role}`);
  const service = SERVICE_TYPES.find((service) => field === "service" && service === value);
  if (service !== undefined) return t(`service.${service}`);
  if (field === "namedAs") return t(value === "room" ? "branch.namedAsRoom" : "branch.namedAsDevice");
  if (field === "colour") return t("branch.colourName", { n: Number(value) + 1 });
  if (field === "breakerRatingA") return t("branches.breaker", { amperes: Number(value) });
  if (field === "parent") return nameOf(String(value)) ?? t("unsent.another");
  return typeof value === "object" ? t("unsent.another") : String(value).replaceAll("_", " ");
}
