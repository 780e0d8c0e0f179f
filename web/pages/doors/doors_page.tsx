import { ArrowLeft, Radio } from "lucide-preact";
import { useCallback, useEffect, useState } from "preact/hooks";
import { may } from "../../../worker/domain/access.ts";
import type { HomeBody } from "../../../worker/protocol/config.ts";
import type { DoorBody, DoorMade } from "../../../worker/protocol/doors/door_bodies.ts";
import { askDoors } from "../../api/doors.ts";
import { t } from "../../i18n/translate.ts";
import { reloadHome } from "../../live/home_state.ts";
import { type Kept, nothingYet } from "../../live/kept.ts";
import { followHome } from "../../live/live_state.ts";
import { whileVisible } from "../../live/while_visible.ts";
import { Card } from "../../ui/card.tsx";
import { Empty } from "../../ui/empty.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { HomeGate } from "../shell/home_gate.tsx";
import { usePageTitle } from "../shell/page_title.ts";
import { ProblemState } from "../shell/states.tsx";
import { AddDoor } from "./add_door.tsx";
import { AppPasswordsCard } from "./app_passwords_card.tsx";
import { DoorCard } from "./door_card.tsx";
import { MadeCard } from "./made_card.tsx";
import "../../ui/field.css";
import "./doors_page.css";

const LOOK_EVERY_MS = 5_000;

export default function DoorsPage({ home }: { home: string }) {
  usePageTitle(t("doors.title"));
  return (
    <>
      <a class="doors-back" href={`/h/${encodeURIComponent(home)}/devices`}>
        <ArrowLeft size={16} aria-hidden="true" />
        {t("doors.backToDevices")}
      </a>
      <header class="page-head">
        <h1>{t("doors.title")}</h1>
      </header>
      <p class="doors-lead">{t("doors.lead")}</p>
      <HomeGate id={home}>{(body) => <Doors key={body.id} home={body} />}</HomeGate>
    </>
  );
}

function Doors({ home }: { home: HomeBody }) {
  const [doors, setDoors] = useState<Kept<DoorBody[]>>(nothingYet);
  const [shown, setShown] = useState<{ name: string; made: DoorMade } | null>(null);
  const mayAdd = may(home.role, "manage_devices");

  const reload = useCallback(async (signal?: AbortSignal) => {
    const answer = await askDoors(home.id, signal);
    setDoors((before) =>
      answer.ok
        ? { value: answer.value, problem: null, loading: false }
        : { value: before.value, problem: answer, loading: false }
    );
  }, [home.id]);
  useEffect(() => followHome(home.id), [home.id]);
  useEffect(() => whileVisible(LOOK_EVERY_MS, reload), [reload]);

  async function made(name: string, door: DoorMade) {
    await Promise.all([reload(), reloadHome()]);
    setShown({ name, made: door });
  }

  return (
    <div class="doors">
      <div class="stack">
        {shown && <MadeCard home={home.id} {...shown} done={() => setShown(null)} />}
        {doors.value === null
          ? doors.problem
            ? <ProblemState problem={doors.problem} retry={() => void reload()} />
            : <Skeleton heightPx={200} label={t("app.loading")} />
          : doors.value.map((door) => (
            <DoorCard
              key={door.device}
              home={home}
              door={door}
              reload={async () => {
                await Promise.all([reload(), reloadHome()]);
              }}
              renewed={(key) => setShown({ name: door.name, made: key })}
            />
          ))}
        {doors.value?.length === 0 && !shown && (
          <Card>
            <Empty icon={<Radio size={24} />} title={t("doors.none")}>
              {mayAdd ? "" : t("doors.noneHelp")}
            </Empty>
          </Card>
        )}
      </div>
      <div class="stack">
        {mayAdd && <AddDoor home={home.id} made={made} />}
        <AppPasswordsCard home={home.id} />
      </div>
    </div>
  );
}
