import { Webhook } from "lucide-preact";
import { useState } from "preact/hooks";
import { may } from "../../../worker/domain/access.ts";
import type { HomeBody } from "../../../worker/protocol/config.ts";
import type { WebhookBody } from "../../../worker/protocol/webhooks.ts";
import { askWebhooks } from "../../api/webhooks.ts";
import { t } from "../../i18n/translate.ts";
import { Card } from "../../ui/card.tsx";
import { Empty } from "../../ui/empty.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { useAsked } from "../security/use_asked.ts";
import { HomeGate } from "../shell/home_gate.tsx";
import { usePageTitle } from "../shell/page_title.ts";
import { ProblemState } from "../shell/states.tsx";
import { BackToSystem } from "../system/back_to_system.tsx";
import { WebhookForm } from "./webhook_form.tsx";
import { WebhookList } from "./webhook_list.tsx";
import { type ShownSecret, WebhookShown } from "./webhook_shown.tsx";
import "../../ui/field.css";
import "./build_page.css";

export default function WebhooksPage({ home }: { home: string }) {
  usePageTitle(t("webhooks.title"));
  return (
    <>
      <BackToSystem />
      <header class="page-head">
        <h1>{t("webhooks.title")}</h1>
      </header>
      <p class="build-lead">
        {t("webhooks.lead")} <a href="/docs#calls">{t("webhooks.docs")}</a>
      </p>
      <HomeGate id={home}>
        {(body) =>
          may(body.role, "configure")
            ? <Webhooks key={body.id} home={body} />
            : (
              <Empty icon={<Webhook size={24} />} title={t("webhooks.notYours")}>
                {t("webhooks.notYoursHelp")}
              </Empty>
            )}
      </HomeGate>
    </>
  );
}

function Webhooks({ home }: { home: HomeBody }) {
  const { value, problem, reload } = useAsked(() => askWebhooks(home.id));
  const [shown, setShown] = useState<ShownSecret | null>(null);
  const [edited, setEdited] = useState<WebhookBody | null>(null);
  const { webhooks = [], max = 0 } = value ?? {};

  function onSecret(secret: ShownSecret) {
    setShown(secret);
    void reload();
  }
  function onChanged() {
    setEdited(null);
    void reload();
  }
  const form = (hook?: WebhookBody) => (
    <WebhookForm key={hook?.id} home={home.id} hook={hook} onMade={onSecret} onChanged={onChanged} />
  );

  if (value === null) {
    return problem
      ? <ProblemState problem={problem} retry={() => void reload()} />
      : <Skeleton heightPx={320} label={t("app.loading")} />;
  }
  return (
    <div class="build-columns">
      {shown
        ? <WebhookShown shown={shown} onDone={() => setShown(null)} />
        : edited && webhooks.some(({ id }) => id === edited.id)
        ? <Card title={t("webhooks.editTitle", { name: edited.label })}>{form(edited)}</Card>
        : (
          <Card title={t("webhooks.make")}>
            {webhooks.length < max ? form() : <p class="field-hint">{t("webhooks.full")}</p>}
          </Card>
        )}
      <Card
        title={t("webhooks.yours")}
        aside={webhooks.length > 0 ? t("webhooks.count", { n: webhooks.length, max }) : undefined}
      >
        {webhooks.length === 0
          ? <Empty icon={<Webhook size={24} />} title={t("webhooks.none")}>{t("webhooks.noneHelp")}</Empty>
          : (
            <WebhookList
              home={home.id}
              webhooks={webhooks}
              reload={reload}
              onSecret={onSecret}
              onEdit={setEdited}
            />
          )}
      </Card>
    </div>
  );
}
