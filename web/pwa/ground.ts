/** The ground of the app before its styles are there: palette.css, as manifests, pictures and meta elements need it. */
export const GROUND = { light: "#f6f7f5", dark: "#0f1214" } as const;
export type Scheme = keyof typeof GROUND;
