import type { ComponentChildren } from "preact";
import { t } from "../../i18n/translate.ts";
import { Card } from "../../ui/card.tsx";

/** What is typed into Home Assistant, of this very address. */
export function ConnectCard() {
  const { hostname, port, protocol } = location;
  const safe = protocol === "https:";
  /** To be copied as it is. */
  const code = (text: string) => <span translate={false}>{text}</span>;
  const facts: [string, ComponentChildren][] = [
    [t("ha.broker"), code(hostname)],
    [t("ha.port"), code(port === "" ? (safe ? "443" : "80") : port)],
    [t("ha.userName"), code("token")],
    [t("ha.password"), t("ha.passwordValue")],
    [t("ha.certificate"), t(safe ? "ha.certificateOn" : "ha.certificateOff")],
    [t("ha.protocol"), code("3.1.1")],
    [t("ha.transport"), code("websockets")],
    [t("ha.path"), code("/mqtt")],
  ];
  return (
    <Card title={t("ha.connect")}>
      <ol class="build-steps">
        <li>
          {t("ha.step1")} <a href="/system/tokens">{t("ha.step1Link")}</a>
        </li>
        <li>
          {t("ha.step2")}
          <dl class="build-facts">
            {facts.map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </li>
        <li>{t("ha.step3")}</li>
      </ol>
    </Card>
  );
}
