/** The id of the home that anybody may look around in; those of real homes are random and longer. */
export const DEMO_HOME = "demo";
export const DEMO_PATHS = /^\/h\/demo(\/|$)/;
