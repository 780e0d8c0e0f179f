import { Eye, EyeOff, Lock } from "lucide-preact";
import { useState } from "preact/hooks";
import type { SeenNetwork, WifiCredentials } from "../../../worker/protocol/ble_frames.ts";
import { t } from "../../i18n/translate.ts";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/text_field.tsx";
import { SignalBars, signalLevel } from "./signal_bars.tsx";

interface NetworkStepProps {
  networks: SeenNetwork[] | null;
  canScan: boolean;
  /** The one that was tried last. */
  tried: string | null;
  online: boolean;
  onScan(): void;
  onJoin(credentials: WifiCredentials | null): void;
}

/** Not to be kept by the browser, nor shown to its spell checker: names and passwords go to the device alone. */
const SECRET = {
  autoComplete: "off",
  autoCapitalize: "none",
  autoCorrect: "off",
  spellcheck: false,
} as const;

export function NetworkStep({ networks, canScan, tried, online, onScan, onJoin }: NetworkStepProps) {
  const [chosen, setChosen] = useState<string | null>(
    networks?.some(({ ssid }) => ssid === tried) ? tried : null,
  );
  const [typed, setTyped] = useState("");
  const [password, setPassword] = useState("");
  const [seen, setSeen] = useState(false);
  const found = networks ?? [];
  const byHand = !canScan || chosen === "";
  const network = found.find(({ ssid }) => ssid === chosen);
  const ssid = byHand ? typed : chosen ?? "";
  const open = network?.open ?? false;
  const ready = ssid !== "" && (open || byHand || password !== "");

  function submit(event: Event) {
    event.preventDefault();
    if (!ready) return;
    setPassword("");
    onJoin({ ssid, password: open ? "" : password });
  }
  return (
    <form class="pair-network" onSubmit={submit} autoComplete="off">
      {online && (
        <div class="pair-actions">
          <Button onClick={() => onJoin(null)}>{t("pair.keepNetwork")}</Button>
          <span class="add-device-state">{t("pair.online")}</span>
        </div>
      )}
      {canScan && (
        <fieldset>
          <legend class="field-legend">{t("pair.network")}</legend>
          {networks === null && <p class="pair-busy">{t("pair.scanning")}</p>}
          {networks?.length === 0 && <p class="add-device-state">{t("pair.noNetworks")}</p>}
          <ul class="pair-networks">
            {found.map((one) => (
              <li key={one.ssid}>
                <NetworkRow network={one} chosen={chosen === one.ssid} onChoose={() => setChosen(one.ssid)} />
              </li>
            ))}
            {networks !== null && (
              <li>
                <label class="pair-row">
                  <input type="radio" checked={chosen === ""} onChange={() => setChosen("")} />
                  <span class="pair-row-name">{t("pair.hidden")}</span>
                </label>
              </li>
            )}
          </ul>
          {networks !== null && (
            <p class="field-hint">
              {t("pair.only24")}{" "}
              <button type="button" class="link-button" onClick={onScan}>{t("pair.scanAgain")}</button>
            </p>
          )}
        </fieldset>
      )}
      {byHand && (
        <TextField
          label={t("pair.ssid")}
          value={typed}
          onValue={setTyped}
          input={SECRET}
          hint={t("pair.only24")}
        />
      )}
      {(network || byHand) &&
        (open ? <p class="add-device-state">{t("pair.open")}</p> : (
          <div class="pair-password">
            <TextField
              label={t("pair.password")}
              value={password}
              onValue={setPassword}
              input={{ ...SECRET, type: seen ? "text" : "password" }}
            />
            <Button
              icon={seen ? <EyeOff size={18} /> : <Eye size={18} />}
              aria-pressed={seen}
              onClick={() => setSeen(!seen)}
            >
              {seen ? t("pair.hide") : t("pair.show")}
            </Button>
          </div>
        ))}
      <div class="pair-actions">
        <Button type="submit" look="primary" disabled={!ready}>{t("pair.connect")}</Button>
      </div>
    </form>
  );
}

function NetworkRow(
  { network, chosen, onChoose }: { network: SeenNetwork; chosen: boolean; onChoose(): void },
) {
  const { ssid, rssiDbm, open } = network;
  return (
    <label class="pair-row">
      <input type="radio" checked={chosen} onChange={onChoose} />
      <span class="pair-row-name">{ssid}</span>
      {!open && (
        <span class="pair-row-lock">
          <Lock size={14} aria-hidden="true" />
          <span class="hidden-text">{t("pair.locked")}</span>
        </span>
      )}
      {rssiDbm !== null && (
        <>
          <SignalBars rssiDbm={rssiDbm} />
          <span class="hidden-text">{t(`pair.signal${signalLevel(rssiDbm)}`)}</span>
        </>
      )}
    </label>
  );
}
