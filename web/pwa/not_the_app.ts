/** Addresses that a browser may open and that the app's page is no answer to. */
const API = /^\/(v1|dev|docs|mqtt|input|write|query|api|pb|shelly)(\/|$)/;
/** Of a file at the root: the manifest, the API's document. */
const FILE = /^\/[^/]+\.\w+$/;

export const NOT_THE_APP = [API, FILE];
