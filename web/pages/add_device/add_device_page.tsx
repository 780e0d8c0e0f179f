import { useEffect, useState } from "preact/hooks";
import { may } from "../../../worker/domain/access.ts";
import type { HomeBody } from "../../../worker/protocol/config.ts";
import type { Problem } from "../../api/ask.ts";
import { type Claim, createClaim } from "../../api/homes.ts";
import { formatAge, readingAgeS } from "../../format/age.ts";
import { formatTime } from "../../format/time_text.ts";
import { locale, t } from "../../i18n/translate.ts";
import { reloadHome } from "../../live/home_state.ts";
import { followHome, live, serverNowS } from "../../live/live_state.ts";
import { whileVisible } from "../../live/while_visible.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { FormActions } from "../../ui/form_actions.tsx";
import { HomeGate } from "../shell/home_gate.tsx";
import { usePageTitle } from "../shell/page_title.ts";
import { problemTitle } from "../shell/problem_text.ts";
import { ClaimCode } from "./claim_code.tsx";
import "./add_device_page.css";

const LOOK_EVERY_MS = 4_000;

export default function AddDevicePage({ home }: { home: string }) {
  usePageTitle(t("device.addTitle"));
  return (
    <>
      <header class="page-head">
        <h1>{t("device.addTitle")}</h1>
      </header>
      <HomeGate id={home}>
        {(body) =>
          may(body.role, "manage_devices")
            ? <AddDevice key={body.id} home={body} />
            : <p>{t("home.readOnly")}</p>}
      </HomeGate>
    </>
  );
}

function AddDevice({ home }: { home: HomeBody }) {
  const [claim, setClaim] = useState<Claim | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const [before, setBefore] = useState(home.devices.map(({ id }) => id));
  const joined = home.devices.filter(({ id }) => !before.includes(id));

  useEffect(() => followHome(home.id), [home.id]);
  useEffect(() => claim ? whileVisible(LOOK_EVERY_MS, reloadHome) : undefined, [claim]);
  useEffect(() => {
    if (joined.length > 0) setClaim(null);
  }, [joined.length]);

  async function getCode() {
    setBusy(true);
    setBefore(home.devices.map(({ id }) => id));
    const answer = await createClaim(home.id);
    setBusy(false);
    setClaim(answer.ok ? answer.value : null);
    setProblem(answer.ok ? null : answer);
  }

  const progress = joined.length > 0
    ? joined.map(({ serial }) => t("device.joined", { serial })).join(" ")
    : claim
    ? t("device.waiting")
    : "";
  const nowS = serverNowS.value;
  const seen = new Map(live.value.value?.devices.map(({ id, at }) => [id, at]));
  return (
    <div class="add-device">
      <Card>
        <p class="add-device-lead">{t("device.addLead")}</p>
        {claim && <ClaimCode claim={claim.claim} leftS={claim.expiresAtS - nowS} />}
        <FormActions failed={problem && problemTitle(problem)} message={progress}>
          <Button look={claim ? "plain" : "primary"} busy={busy} onClick={getCode}>
            {claim ? t("device.newCode") : t("device.getCode")}
          </Button>
        </FormActions>
      </Card>
      <Card title={t("device.claimedList")}>
        {home.devices.length === 0 && <p class="add-device-state">{t("device.none")}</p>}
        <ul class="device-list">
          {home.devices.map(({ id, model, serial, claimedAtS }) => {
            const at = seen.get(id) ?? null;
            return (
              <li key={id}>
                <span class="device-name">{t("device.name", { model: t(`model.${model}`), serial })}</span>
                <span class="add-device-state">
                  {t("device.claimedOn", { date: formatTime(claimedAtS, "dayMiddle", locale, home.zone) })}
                  {" · "}
                  {at === null
                    ? t("device.neverSeen")
                    : t("device.lastSeen", { age: formatAge(readingAgeS(at, nowS), locale) })}
                </span>
              </li>
            );
          })}
        </ul>
      </Card>
    </div>
  );
}
