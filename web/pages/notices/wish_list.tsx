import { useState } from "preact/hooks";
import type { NoticeWish } from "../../../worker/domain/notice.ts";
import { t } from "../../i18n/translate.ts";
import { SwitchField } from "../../ui/switch_field.tsx";

interface WishListProps<W extends NoticeWish> {
  all: readonly W[];
  wishes: readonly W[];
  onWishes(wishes: W[]): Promise<void>;
}

export function WishList<W extends NoticeWish>({ all, wishes, onWishes }: WishListProps<W>) {
  const [busy, setBusy] = useState(false);
  async function turn(wish: W, on: boolean) {
    setBusy(true);
    await onWishes(all.filter((known) => (known === wish ? on : wishes.includes(known))));
    setBusy(false);
  }
  return (
    <div class="notices-wishes">
      {all.map((wish) => (
        <SwitchField
          // A switch that was turned in vain goes back.
          key={`${wish} ${busy}`}
          label={t(`notices.wish.${wish as NoticeWish}`)}
          hint={t(`notices.wish.${wish as NoticeWish}Hint`)}
          checked={wishes.includes(wish)}
          disabled={busy}
          onChecked={(on) => void turn(wish, on)}
        />
      ))}
    </div>
  );
}
