/** REST bodies for the place whose sunrise and sunset schedules go by. */
import * as v from "valibot";

const place = v.object({
  latitude: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
  longitude: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
});

export const sunPlaceChange = v.object({
  place: v.pipe(
    v.nullable(place),
    v.description("Degrees, north and east positive; kept to a tenth of one. Null: forget it"),
  ),
});
export type SunPlaceChange = v.InferOutput<typeof sunPlaceChange>;

export const sunBody = v.object({
  place: v.pipe(
    v.nullable(place),
    v.description("The home's own, to about ten kilometres; null: nobody said"),
  ),
  city: v.pipe(
    v.nullable(v.string()),
    v.description("Whose sun it is otherwise: the city that the home's zone is named after"),
  ),
});
export type SunBody = v.InferOutput<typeof sunBody>;
