import { MapPin } from "lucide-preact";
import { useState } from "preact/hooks";
import { may } from "../../../worker/domain/access.ts";
import type { Coordinates } from "../../../worker/domain/sun.ts";
import { roughPlace } from "../../../worker/domain/sun_place.ts";
import type { HomeBody } from "../../../worker/protocol/config.ts";
import type { SunBody } from "../../../worker/protocol/sun_place.ts";
import { setSunPlace } from "../../api/control.ts";
import { t } from "../../i18n/translate.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextField } from "../../ui/text_field.tsx";
import { coordinatesText, parseCoordinates } from "./coordinates.ts";
import { EditForm } from "./edit_form.tsx";

interface SunCardProps {
  home: HomeBody;
  sun: SunBody;
  /** Whether its form is open. */
  open: boolean;
  onOpen(open: boolean): void;
  onChanged(): void;
}

/** Whose sunrise and sunset count. */
export function SunCard({ home, sun, open, onOpen, onChanged }: SunCardProps) {
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
          onClick={() => onOpen(true)}
        >
          {t(place === null ? "sun.set" : "sun.change")}
        </Button>
      )}
      <Dialog open={open} title={t("sun.title")} onClose={() => onOpen(false)}>
        <PlaceForm
          home={home.id}
          place={place}
          onDone={() => {
            onOpen(false);
            onChanged();
          }}
        />
      </Dialog>
    </Card>
  );
}

function PlaceForm({ home, place, onDone }: { home: string; place: Coordinates | null; onDone(): void }) {
  const [text, setText] = useState(place === null ? "" : coordinatesText(place));
  const typed = parseCoordinates(text);
  const send = (wish: Coordinates | null) => setSunPlace(home, { place: wish });
  return (
    <EditForm
      isGood={typed !== null}
      // What is closer than ten kilometres does not leave this device.
      save={() => send(roughPlace(typed!))}
      remove={place === null ? null : { text: t("sun.forget"), ask: () => send(null) }}
      onDone={onDone}
    >
      <TextField
        label={t("sun.place")}
        hint={t("sun.placeHint")}
        value={text}
        onValue={setText}
        input={{ placeholder: "52.5, 13.4", autocomplete: "off" }}
        error={text !== "" && typed === null ? t("sun.placeWrong") : null}
      />
    </EditForm>
  );
}
