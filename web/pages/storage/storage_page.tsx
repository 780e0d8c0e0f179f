import { Cookie, ShieldCheck } from "lucide-preact";
import { useState } from "preact/hooks";
import { STORAGE_CATEGORIES, type StorageCategory } from "../../../worker/domain/purpose.ts";
import { t } from "../../i18n/translate.ts";
import { session } from "../../live/session_state.ts";
import { recordStorage } from "../../live/record_storage.ts";
import { ACCEPTED, REFUSED } from "../../live/choose_storage.ts";
import { globalPrivacyControl, type StorageChoice, storageChoice } from "../../live/storage_choice.ts";
import { itemsOf, type StorageItem } from "../../live/storage_items.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Notice } from "../../ui/notice.tsx";
import { SwitchField } from "../../ui/switch_field.tsx";
import { usePageTitle } from "../shell/page_title.ts";
import { BackToSystem } from "../system/back_to_system.tsx";
import "./storage_page.css";

/** Everything that this browser stores, by name, purpose and life, and the say over it. */
export default function StoragePage() {
  usePageTitle(t("storage.title"));
  const [saved, setSaved] = useState(false);
  const choice = storageChoice.value ?? REFUSED;
  async function choose(next: StorageChoice) {
    setSaved(false);
    await recordStorage(next, "privacy_page");
    setSaved(true);
  }
  return (
    <div class="storage-page">
      {session.value.value && <BackToSystem />}
      <header class="page-head">
        <h1>{t("storage.title")}</h1>
      </header>
      <p class="storage-lead">{t("storage.lead")}</p>
      {globalPrivacyControl && (
        <Notice look="plain" icon={<ShieldCheck size={20} />} title={t("storage.gpc")} />
      )}
      <Card title={t("storage.necessary")} aside={t("storage.always")}>
        <p class="field-hint">{t("storage.necessaryWhy")}</p>
        <Items items={itemsOf("necessary")} caption={t("storage.necessary")} />
      </Card>
      {STORAGE_CATEGORIES.map((category) => (
        <CategoryCard
          key={category}
          category={category}
          checked={choice[category]}
          onChecked={(on) => void choose({ ...choice, [category]: on })}
        />
      ))}
      <div class="storage-all">
        <Button
          onClick={() =>
            void choose(REFUSED)}
        >
          {t("storage.refuseAll")}
        </Button>
        <Button onClick={() => void choose(ACCEPTED)}>{t("storage.acceptAll")}</Button>
        <span class="form-message" role="status">{saved ? t("storage.saved") : ""}</span>
      </div>
    </div>
  );
}

interface CategoryCardProps {
  category: StorageCategory;
  checked: boolean;
  onChecked(on: boolean): void;
}

function CategoryCard({ category, checked, onChecked }: CategoryCardProps) {
  const items = itemsOf(category);
  const hint = (
    <>
      {t(`storage.${category}Why`)} {t("storage.without", { what: t(`storage.${category}Lost`) })}
    </>
  );
  return (
    <Card>
      <SwitchField label={t(`storage.${category}`)} hint={hint} checked={checked} onChecked={onChecked} />
      {items.length > 0
        ? <Items items={items} caption={t(`storage.${category}`)} />
        : <p class="storage-nothing">{t("storage.nothing")}</p>}
    </Card>
  );
}

function Items({ items, caption }: { items: readonly StorageItem[]; caption: string }) {
  return (
    <ul class="storage-items" aria-label={caption}>
      {items.map(({ name, where, purpose, life }) => (
        <li key={name}>
          <p class="storage-name">
            <Cookie size={16} aria-hidden="true" />
            <code>{name}</code> <span class="field-hint" translate={false}>{where}</span>
          </p>
          <p>{t(purpose)}</p>
          <p class="field-hint">{t("storage.life", { life: t(life) })}</p>
        </li>
      ))}
    </ul>
  );
}
