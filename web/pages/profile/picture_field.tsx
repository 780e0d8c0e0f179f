import { ImageUp } from "lucide-preact";
import { useRef, useState } from "preact/hooks";
import type { ProfileBody } from "../../../worker/protocol/team.ts";
import { deletePicture, pictureUrl, putPicture } from "../../api/profile.ts";
import { t } from "../../i18n/translate.ts";
import { Avatar } from "../../ui/avatar.tsx";
import { Button } from "../../ui/button.tsx";
import { personName } from "../shell/person_name.ts";
import { problemTitle } from "../shell/problem_text.ts";
import { shrinkPicture } from "./shrink_picture.ts";

interface PictureFieldProps {
  profile: ProfileBody;
  onVersion(version: number | null): void;
}

export function PictureField({ profile, onVersion }: PictureFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState<{ text: string; failed: boolean }>({ text: "", failed: false });
  const { id: account, nickname, pictureVersion } = profile;

  async function put(file: File) {
    const small = await shrinkPicture(file);
    if (small === null) return setTold({ text: t("profile.pictureUnreadable"), failed: true });
    const answer = await putPicture(small);
    if (!answer.ok) return setTold({ text: problemTitle(answer), failed: true });
    onVersion(answer.value.pictureVersion);
    setTold({ text: t("profile.pictureSaved"), failed: false });
  }

  async function remove() {
    const answer = await deletePicture();
    if (!answer.ok) return setTold({ text: problemTitle(answer), failed: true });
    onVersion(null);
    setTold({ text: t("profile.pictureRemoved"), failed: false });
  }

  async function during(work: Promise<void>) {
    setBusy(true);
    setTold({ text: "", failed: false });
    await work;
    setBusy(false);
  }

  return (
    <div class="picture-field">
      <Avatar name={personName({ nickname, account })} src={pictureUrl(account, pictureVersion)} size={96} />
      <div class="picture-side">
        <input
          ref={input}
          type="file"
          accept="image/*"
          hidden
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            if (file) void during(put(file));
            event.currentTarget.value = "";
          }}
        />
        <span class="picture-buttons">
          <Button icon={<ImageUp size={16} />} busy={busy} onClick={() => input.current?.click()}>
            {t("profile.choosePicture")}
          </Button>
          {pictureVersion !== null && (
            <Button
              look="quiet"
              disabled={busy}
              onClick={() => void during(remove())}
            >
              {t("profile.removePicture")}
            </Button>
          )}
        </span>
        <p class="field-hint">{t("profile.pictureHint")}</p>
        <p class={told.failed ? "field-error" : "field-hint"} role="status">{told.text}</p>
      </div>
    </div>
  );
}
