/** The texts beside the core, each fetched with the first page that needs it. */
import { addTexts } from "./translate.ts";

type Loaders = Record<string, () => Promise<unknown>>;

/** Ties a module to its texts: both are under way at once. */
export function textsFrom<L extends Loaders>(loaders: L) {
  return async <M>(area: keyof L, module: Promise<M>): Promise<M> => {
    const [loaded] = await Promise.all([module, loaders[area]()]);
    return loaded;
  };
}

/** Of what may be on screen before anything else was asked for. */
export const withTexts = textsFrom({
  now: () => import("./en/now.ts").then(({ now }) => addTexts(now)),
  history: () => import("./en/history.ts").then(({ history }) => addTexts(history)),
  live: () => import("./en/live.ts").then(({ liveTexts }) => addTexts(liveTexts)),
  setup: () => import("./en/setup.ts").then(({ setup }) => addTexts(setup)),
  privacy: () => import("./en/privacy.ts").then(({ privacy }) => addTexts(privacy)),
  storage: () => import("./en/storage.ts").then(({ storage }) => addTexts(storage)),
});
