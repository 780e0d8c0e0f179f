import type { ErasureBody } from "../../../worker/protocol/guardians.ts";
import { t } from "../../i18n/translate.ts";

/** What would go, before it goes. */
export function ErasurePreview({ plan: { erased, left, blocking } }: { plan: ErasureBody }) {
  const names = (homes: ErasureBody["erased"]) => (
    <ul class="erasure-homes">{homes.map(({ id, name }) => <li key={id}>{name}</li>)}</ul>
  );
  return (
    <div class="erasure-preview">
      {blocking.length > 0 && (
        <p class="field-error">{t("end.blocked", { homes: blocking.map(({ name }) => name).join(", ") })}</p>
      )}
      {erased.length === 0 ? <p>{t("end.goesNone")}</p> : (
        <>
          <p>{t("end.goes")}</p>
          {names(erased)}
        </>
      )}
      {left.length > 0 && (
        <>
          <p>{t("end.stays")}</p>
          {names(left)}
        </>
      )}
    </div>
  );
}
