import { MapPin } from "lucide-preact";
import { useState } from "preact/hooks";
import { may } from "../../../worker/domain/access.ts";
import type { Coordinates } from "../../../worker/domain/sun.ts";
import { roughPlace } from "../../../worker/domain/sun_place.ts";
import type { HomeBody } from "../../../worker/protocol/config.ts";
import type { SunBody } from "../../../worker/protocol/sun_place.ts";
import type { Problem } from "../../api/ask.ts";
import { setSunPlace } from "../../api/control.ts";
import { coordinatesText, parseCoordinates } from "./coordinates.ts";
import { t } from "../../i18n/translate.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormActions } from "../../ui/form_actions.tsx";
import { TextField } from "../../ui/text_field.tsx";
import { problemTitle } from "../shell/problem_text.ts";

interface SunCardProps {
  home: HomeBody;
  sun: SunBody;
  onChanged(): void;
}

/** Whose sunrise and sunset count. */
export function SunCard({ home, sun, onChanged }: SunCardProps) {
  const [open, setOpen] = useState(false);
  const { place, city } = sun;
  const text = place !== null
    ? t("sun.own", { place: coordinatesText(place) })
    : city !== null
    ? t("sun.city", { city })
    : t("sun.none");
  return (
    <Card title={t("sun.title")} class="sun-card">
      <p class="field-hint">{text}</p>
      {may(home.role, "configure") && (
        <Button
          icon={<MapPin size={18} aria-hidden="true" />}
          onClick={() => setOpen(true)}
        >
          {t(place === null ? "sun.set" : "sun.change")}
        </Button>
      )}
      <Dialog open={open} title={t("sun.title")} onClose={() => setOpen(false)}>
        <PlaceForm
          home={home.id}
          place={place}
          onDone={() => {
            setOpen(false);
            onChanged();
          }}
        />
      </Dialog>
    </Card>
  );
}

function PlaceForm({ home, place, onDone }: { home: string; place: Coordinates | null; onDone(): void }) {
  const [text, setText] = useState(place === null ? "" : coordinatesText(place));
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const typed = parseCoordinates(text);

  async function send(wish: Coordinates | null) {
    setBusy(true);
    const answer = await setSunPlace(home, { place: wish });
    setBusy(false);
    setProblem(answer.ok ? null : answer);
    if (answer.ok) onDone();
  }
  function save(event: Event) {
    event.preventDefault();
    // What is closer than ten kilometres does not leave this device.
    if (typed !== null) void send(roughPlace(typed));
  }
  return (
    <form class="schedule-form" onSubmit={save} noValidate>
      <TextField
        label={t("sun.place")}
        hint={t("sun.placeHint")}
        value={text}
        onValue={setText}
        input={{ placeholder: "52.5, 13.4", autocomplete: "off" }}
        error={text !== "" && typed === null ? t("sun.placeWrong") : null}
      />
      <FormActions failed={problem && problemTitle(problem)} message="">
        <Button type="submit" look="primary" busy={busy} disabled={typed === null}>
          {t("schedule.save")}
        </Button>
        <Button onClick={onDone}>{t("schedule.cancel")}</Button>
        {place !== null && (
          <Button look="danger" busy={busy} onClick={() => void send(null)}>{t("sun.forget")}</Button>
        )}
      </FormActions>
    </form>
  );
}
