import { HousePlug } from "lucide-preact";
import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import type { HomeBody } from "../../../worker/protocol/config.ts";
import { t } from "../../i18n/translate.ts";
import { home, openHome } from "../../live/home_state.ts";
import { Empty } from "../../ui/empty.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { ProblemState } from "./states.tsx";

/** Fetches the home that the address names, and shows the page once it is there. */
export function HomeGate({ id, children }: { id: string; children(home: HomeBody): ComponentChildren }) {
  useEffect(() => void openHome(id), [id]);
  const { value, problem } = home.value;
  if (value && value.id === id) return <>{children(value)}</>;
  if (problem?.code === "not_found") {
    return (
      <Empty
        icon={<HousePlug size={24} />}
        title={t("home.notFoundTitle")}
        wholePage
        action={<a class="button button-plain" href="/">{t("home.toFirst")}</a>}
      >
        {t("home.notFoundHelp")}
      </Empty>
    );
  }
  if (problem) return <ProblemState problem={problem} retry={() => void openHome(id)} wholePage />;
  return (
    <div class="stack">
      <Skeleton heightPx={40} label={t("app.loading")} />
      <Skeleton heightPx={220} label="" />
      <Skeleton heightPx={320} label="" />
    </div>
  );
}
