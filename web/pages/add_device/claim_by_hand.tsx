import { Copy } from "lucide-preact";
import { useEffect, useState } from "preact/hooks";
import type { HomeBody } from "../../../worker/protocol/config.ts";
import type { Problem } from "../../api/ask.ts";
import { type Claim, createClaim } from "../../api/homes.ts";
import { deviceText } from "../../format/device_text.ts";
import { t } from "../../i18n/translate.ts";
import { reloadHome } from "../../live/home_state.ts";
import { followHome, serverNowS } from "../../live/live_state.ts";
import { whileVisible } from "../../live/while_visible.ts";
import { Button } from "../../ui/button.tsx";
import { FormActions } from "../../ui/form_actions.tsx";
import { problemTitle } from "../shell/problem_text.ts";
import { ClaimCode } from "./claim_code.tsx";

const LOOK_EVERY_MS = 4_000;

/** The code that is typed into the device's own page, or handed to the bridge. */
export function ClaimByHand({ home }: { home: HomeBody }) {
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
    ? joined.map(({ model, serial }) => t("device.joined", { device: deviceText({ model, serial }) })).join(
      " ",
    )
    : claim
    ? t("device.waiting")
    : "";
  const left = claim ? claim.expiresAtS - serverNowS.value : 0;
  return (
    <>
      <p class="add-device-lead">{t("device.addLead")}</p>
      {claim && <ClaimCode claim={claim.claim} leftS={left} />}
      {claim && left > 0 && <BridgeLine claim={claim.claim} />}
      <FormActions failed={problem && problemTitle(problem)} message={progress}>
        {joined.length > 0 && (
          <a class="button button-primary" href={`/h/${encodeURIComponent(home.id)}/panel/setup`}>
            {t("pair.nameBranches")}
          </a>
        )}
        <Button look={claim || joined.length > 0 ? "plain" : "primary"} busy={busy} onClick={getCode}>
          {claim ? t("device.newCode") : t("device.getCode")}
        </Button>
      </FormActions>
    </>
  );
}

/** Where the bridge goes when nobody names a server. */
const BRIDGE_OWN_SERVER = "http://localhost:8787";

function BridgeLine({ claim }: { claim: string }) {
  const [copied, setCopied] = useState(false);
  const server = location.origin === BRIDGE_OWN_SERVER ? "" : ` --server ${location.origin}`;
  const line = `deno task bridge --host <${t("device.bridgeHost")}> --claim ${claim}${server}`;
  const copy = () => navigator.clipboard.writeText(line).then(() => setCopied(true), () => setCopied(false));
  return (
    <div class="bridge-line">
      <p class="add-device-state">{t("device.bridgeLead")}</p>
      <code class="bridge-line-code">{line}</code>
      <Button icon={<Copy size={16} />} onClick={copy}>
        {copied ? t("device.copied") : t("device.copyBridge")}
      </Button>
    </div>
  );
}
