import Bowser from "bowser";
import type { Context } from "hono";
import { networkOf } from "../domain/mask.ts";
import type { Visit } from "../domain/visit.ts";
import type { AppEnv } from "./app_env.ts";

const LONGEST_CHARACTERS = 60;

export function deviceOf(userAgent: string): string {
  if (userAgent === "") return "";
  const { browser, os } = Bowser.parse(userAgent);
  const words = [browser.name, os.name].filter((name): name is string => Boolean(name));
  return words.join(" on ").slice(0, LONGEST_CHARACTERS);
}

function placeOf(cf: { country?: unknown; city?: unknown }): string {
  const words = [cf.city, cf.country].filter((word): word is string => typeof word === "string");
  return words.join(", ").slice(0, LONGEST_CHARACTERS);
}

export function visitOf(c: Context<AppEnv>): Visit {
  const { cf = {} } = c.req.raw as { cf?: { country?: unknown; city?: unknown } };
  return {
    device: deviceOf(c.req.header("user-agent") ?? ""),
    place: placeOf(cf),
    network: networkOf(c.req.header("cf-connecting-ip") ?? ""),
  };
}
