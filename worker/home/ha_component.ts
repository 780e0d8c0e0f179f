/** One thing in Home Assistant. */
/** An entity, in Home Assistant's own abbreviations; one with the platform alone takes a former one away. */
export interface HaComponent {
  p: "sensor" | "switch";
  [key: string]: string | number | null;
}
