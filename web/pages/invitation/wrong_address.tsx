import { UserRoundX } from "lucide-preact";
import { t } from "../../i18n/translate.ts";
import { signOut } from "../../live/session_state.ts";
import { Button } from "../../ui/button.tsx";
import { Empty } from "../../ui/empty.tsx";

/** Somebody else is signed in than who was invited. */
export function WrongAddress({ email }: { email: string }) {
  return (
    <Empty
      icon={<UserRoundX size={24} />}
      title={t("invitation.wrong", { email })}
      wholePage
      action={<Button look="primary" onClick={() => void signOut()}>{t("invitation.signOut")}</Button>}
    >
      {t("invitation.wrongHelp")}
    </Empty>
  );
}
