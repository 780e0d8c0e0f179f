import { ArrowLeft, Power } from "lucide-preact";
import { useEffect, useState } from "preact/hooks";
import { may } from "../../../worker/domain/access.ts";
import type { HomeBody } from "../../../worker/protocol/config.ts";
import type { TeamBody } from "../../../worker/protocol/team.ts";
import { askTeam } from "../../api/team.ts";
import { t } from "../../i18n/translate.ts";
import { session } from "../../live/session_state.ts";
import { Card } from "../../ui/card.tsx";
import { Empty } from "../../ui/empty.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { HomeGate } from "../shell/home_gate.tsx";
import { usePageTitle } from "../shell/page_title.ts";
import { personName } from "../shell/person_name.ts";
import { ProblemState } from "../shell/states.tsx";
import { CommandList } from "./command_list.tsx";
import { SunCard } from "./sun_card.tsx";
import { SwitchCard } from "./switch_card.tsx";
import { shownOf } from "./switch_shown.ts";
import { useControl } from "./use_control.ts";
import "./control_page.css";

export default function ControlPage({ home }: { home: string }) {
  usePageTitle(t("control.title"));
  return <HomeGate id={home}>{(body) => <Control key={body.id} home={body} />}</HomeGate>;
}

function Control({ home }: { home: HomeBody }) {
  const { kept, wishes, refused, give, look } = useControl(home.id);
  const [placing, setPlacing] = useState(false);
  const [team, setTeam] = useState<TeamBody | null>(null);
  useEffect(() => void askTeam(home.id).then((answer) => answer.ok && setTeam(answer.value)), [home.id]);

  const nameOf = ({ device, channel }: { device: string; channel: string }) => {
    const name = home.devices.find(({ id }) => id === device)?.name ?? device;
    return channel === "plug" ? name : t("control.channel", { device: name, channel });
  };
  const personOf = (account: string) => {
    if (account === session.value.value?.account.id) return t("control.by.you");
    const member = team?.members.find((known) => known.account === account);
    return member === undefined ? null : personName(member);
  };
  const { value, problem } = kept;
  return (
    <div class="control">
      <header class="page-head">
        <div>
          <a class="control-back" href={`/h/${encodeURIComponent(home.id)}/devices`}>
            <ArrowLeft size={16} aria-hidden="true" />
            {t("control.back")}
          </a>
          <h1>{t("control.title")}</h1>
        </div>
      </header>
      {value === null && problem && <ProblemState problem={problem} retry={() => void look()} />}
      {value === null && !problem && <Skeleton heightPx={320} label={t("app.loading")} />}
      {value !== null && value.switches.length > 0 && !may(home.role, "control") && (
        <Notice look="plain" title={t("control.mayNot")} />
      )}
      {value !== null && value.switches.length === 0 && (
        <Card>
          <Empty icon={<Power size={24} />} title={t("control.none")}>{t("control.noneHelp")}</Empty>
        </Card>
      )}
      {value !== null && value.switches.length > 0 && (
        <div class="control-columns">
          <div class="control-switches">
            {value.switches.map((body) => {
              const { device, channel } = body;
              const isHere = refused?.device === device && refused.channel === channel;
              return (
                <SwitchCard
                  key={`${device} ${channel}`}
                  home={home}
                  name={nameOf(body)}
                  body={body}
                  schedules={value.schedules.filter((one) =>
                    one.device === device && one.channel === channel
                  )}
                  sun={{
                    isKnown: value.sun.place !== null || value.sun.city !== null,
                    setPlace: may(home.role, "configure") ? () => setPlacing(true) : null,
                  }}
                  rules={value.rules.filter((one) => one.device === device && one.channel === channel)}
                  shown={shownOf(body, value.commands, wishes)}
                  refused={isHere ? refused : null}
                  onGive={(wish) => give({ device, channel, ...wish }, wish.do !== "off")}
                  onChanged={() => void look()}
                />
              );
            })}
          </div>
          <div class="control-side">
            <SunCard
              home={home}
              sun={value.sun}
              open={placing}
              onOpen={setPlacing}
              onChanged={() => void look()}
            />
            <CommandList commands={value.commands} zone={home.zone} nameOf={nameOf} personOf={personOf} />
          </div>
        </div>
      )}
    </div>
  );
}
