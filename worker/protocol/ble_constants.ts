/** Every UUID, state and error byte of set-up over Bluetooth: Improv Wi-Fi 2.4, and the enecess service beside it. */

const improv = (digit: number) => `00467768-6228-2272-4663-27747826800${digit}`;
const enecess = (digit: number) => `ece5500${digit}-7f1d-4c1e-9a52-1b7d3c0e6a01`;

export const IMPROV_SERVICE = improv(0);
export const IMPROV_STATE = improv(1);
export const IMPROV_ERROR = improv(2);
export const IMPROV_COMMAND = improv(3);
export const IMPROV_RESULT = improv(4);
export const IMPROV_CAPABILITIES = improv(5);

export const SETUP_SERVICE = enecess(0);
export const SETUP_IDENTITY = enecess(1);
export const SETUP_CLAIM = enecess(2);
export const SETUP_PROGRESS = enecess(3);

export const STATE = { authorizationRequired: 1, authorized: 2, provisioning: 3, provisioned: 4 } as const;

export const IMPROV_ERRORS = {
  none: 0,
  invalidPacket: 1,
  unknownCommand: 2,
  unableToConnect: 3,
  notAuthorized: 4,
  badHostname: 5,
  unknown: 0xff,
} as const;

export const CAPABILITY = { identify: 1, deviceInformation: 2, scan: 4, hostname: 8 } as const;

export const COMMAND = {
  sendWifi: 1,
  identify: 2,
  deviceInformation: 3,
  scan: 4,
  hostname: 5,
  deviceName: 6,
} as const;

export const PROGRESS = {
  idle: 0,
  hasClaim: 1,
  connecting: 2,
  claiming: 3,
  claimed: 4,
  firstReadingSent: 5,
  noInternet: 0x81,
  claimRefused: 0x82,
  claimExpired: 0x83,
  other: 0xff,
} as const;
