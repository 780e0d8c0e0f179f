import { BellOff } from "lucide-preact";
import { useState } from "preact/hooks";
import { ACCOUNT_NOTICES, HOME_NOTICES } from "../../../worker/domain/notice.ts";
import type { NoticeChoice, NoticesBody } from "../../../worker/protocol/notices.ts";
import { addPushSubscription, askNotices, chooseNotices } from "../../api/notices.ts";
import { t } from "../../i18n/translate.ts";
import { session } from "../../live/session_state.ts";
import { pushAbility, subscribeHere } from "../../push/this_browser.ts";
import { Card } from "../../ui/card.tsx";
import { Empty } from "../../ui/empty.tsx";
import { ErrorLine } from "../../ui/error_line.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { useAsked } from "../security/use_asked.ts";
import { usePageTitle } from "../shell/page_title.ts";
import { problemTitle } from "../shell/problem_text.ts";
import { ProblemState } from "../shell/states.tsx";
import { BackToSystem } from "../system/back_to_system.tsx";
import { DeviceList } from "./device_list.tsx";
import { ThisDevice } from "./this_device.tsx";
import { WishList } from "./wish_list.tsx";
import "../../ui/field.css";
import "./notices_page.css";

export default function NoticesPage() {
  usePageTitle(t("notices.title"));
  const { value, problem, reload } = useAsked(askNotices);
  return (
    <>
      <BackToSystem />
      <header class="page-head">
        <h1>{t("notices.title")}</h1>
      </header>
      <p class="notices-lead">{t("notices.lead")}</p>
      {value === null && problem === null && <Skeleton heightPx={320} label={t("app.loading")} />}
      {value === null && problem && <ProblemState problem={problem} retry={() => void reload()} />}
      {value && value.publicKey === null && (
        <Empty icon={<BellOff size={24} />} title={t("notices.noKey")}>{t("notices.noKeyHelp")}</Empty>
      )}
      {value && value.publicKey !== null && (
        <Chosen notices={value} publicKey={value.publicKey} reload={reload} />
      )}
    </>
  );
}

interface ChosenProps {
  notices: NoticesBody;
  publicKey: string;
  reload(): Promise<void>;
}

function Chosen({ notices, publicKey, reload }: ChosenProps) {
  const [failed, setFailed] = useState<string | null>(null);
  const [ability, setAbility] = useState(pushAbility);
  const homes = session.value.value?.homes ?? [];
  const { devices } = notices;

  async function turnOn(): Promise<boolean> {
    const made = await subscribeHere(publicKey);
    setAbility(pushAbility());
    if (made === "denied" || made === "failed") {
      setFailed(made === "failed" ? t("notices.failed") : null);
      return false;
    }
    const answer = await addPushSubscription(made);
    setFailed(answer.ok ? null : problemTitle(answer));
    return answer.ok;
  }
  /** The first notice asks for a device that shows it; with one elsewhere, this one is only offered. */
  async function choose(choice: NoticeChoice) {
    const isFirst = choice.wishes.length > 0 && devices.length === 0;
    if (isFirst && (ability !== "ready" || !await turnOn())) return await reload();
    const answer = await chooseNotices(choice);
    if (!answer.ok) setFailed(problemTitle(answer));
    await reload();
  }

  return (
    <div class="notices-columns">
      <div class="notices-column">
        <ThisDevice
          ability={ability}
          isOn={devices.some(({ thisOne }) => thisOne)}
          onTurnOn={() => turnOn().then(reload)}
        />
        <DeviceList devices={devices} reload={reload} />
        {failed && <ErrorLine>{failed}</ErrorLine>}
        <p class="field-hint">{t("notices.privacy")}</p>
      </div>
      <div class="notices-column">
        {homes.map(({ id, name }) => (
          <Card key={id} title={name}>
            <WishList
              all={HOME_NOTICES}
              wishes={notices.homes.find(({ home }) => home === id)?.wishes ?? []}
              onWishes={(wishes) => choose({ of: "home", home: id, wishes })}
            />
          </Card>
        ))}
        <Card title={t("notices.account")}>
          <WishList
            all={ACCOUNT_NOTICES}
            wishes={notices.account}
            onWishes={(wishes) => choose({ of: "account", wishes })}
          />
        </Card>
      </div>
    </div>
  );
}
