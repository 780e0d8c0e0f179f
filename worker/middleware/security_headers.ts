import { createMiddleware } from "hono/factory";
import { secureHeaders } from "hono/secure-headers";

/** The one script that stands in the page itself, web/index.html: nothing else that stands in a page runs. */
export const PAGE_SCRIPT = "'sha256-UPq9a0S5bTg5C/LJzB65LlV52PxLKhOuduWB0ytfLsE='";

const none = ["'none'"];
const self = ["'self'"];

/** The same on every answer: the build writes them for files too, which no Worker sees. */
export const fixedHeaders = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: none,
    scriptSrc: [...self, PAGE_SCRIPT],
    styleSrc: self,
    imgSrc: ["'self'", "data:", "blob:"],
    fontSrc: self,
    connectSrc: self,
    manifestSrc: self,
    workerSrc: self,
    formAction: self,
    baseUri: none,
    frameAncestors: none,
  },
  strictTransportSecurity: "max-age=63072000; includeSubDomains",
  referrerPolicy: "same-origin",
  xFrameOptions: "DENY",
  xXssProtection: false,
  crossOriginOpenerPolicy: "same-origin",
  crossOriginResourcePolicy: "same-origin",
  // Bluetooth to our own pages, to set devices up; nothing else to anybody.
  permissionsPolicy: {
    bluetooth: ["self"],
    screenWakeLock: ["self"],
    accelerometer: [],
    browsingTopics: [],
    camera: [],
    displayCapture: [],
    geolocation: [],
    gyroscope: [],
    hid: [],
    idleDetection: [],
    localFonts: [],
    magnetometer: [],
    microphone: [],
    midi: [],
    payment: [],
    serial: [],
    usb: [],
  },
});

/** On every answer, those that came from elsewhere and cannot be written to included. */
export const securityHeaders = createMiddleware<{ Variables: { requestId: string } }>((c, next) =>
  fixedHeaders(c, async () => {
    await next();
    // A socket that is handed over is no document, and would be lost in a copy.
    if (c.res.status === 101) return;
    c.res = new Response(c.res.body, c.res);
    c.res.headers.set("x-request-id", c.get("requestId"));
    if (!c.res.headers.has("cache-control")) c.res.headers.set("cache-control", "no-store");
  })
);
