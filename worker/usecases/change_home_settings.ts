import type { HomeConfig, ServiceType } from "../domain/branch.ts";
import { changeService } from "../domain/mains_feeds.ts";
import type { Outcome } from "../domain/outcome.ts";
import { changeHome } from "./change_home.ts";
import type { Asked, ChangeDeps } from "./deps.ts";

export interface HomeSettings {
  name?: string;
  zone?: string;
  service?: ServiceType;
}

export function changeHomeSettings(
  deps: ChangeDeps,
  asked: Asked,
  settings: HomeSettings,
): Promise<Outcome<HomeConfig>> {
  const { service, name, zone } = settings;
  return changeHome(deps, asked, "configure", (home) => {
    const named = { ...home, name: name ?? home.name, zone: zone ?? home.zone };
    return service === undefined || service === home.service
      ? { ok: true, value: named }
      : changeService(named, service);
  }, { action: "home.changed", detail: { fields: Object.keys(settings).join(",") } });
}
